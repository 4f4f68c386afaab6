package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitImportTest {
  private static final String IMPORT = "/api/v1/units/import";
  private static final String HEADER = "code,name,type,parentCode,address,phone\n";

  private static long units(Registry registry) {
    return (Long)
        Db.query("select count(*) as n from unit where region = ?", registry.region())
            .get(0)
            .get("n");
  }

  @Test
  void aFileIsTakenOverAndRepeatingItChangesNothing() {
    Registry registry = Registry.fresh();
    String csv =
        "\uFEFF"
            + HEADER
            + "LABKES,Laboratorium,AGENCY,DINKES,,\n"
            + "DINKES,\"Dinas Kesehatan, Kabupaten\",AGENCY,,\"Jl. Contoh 1, Slawi\",(0283) 491234\n"
            + registry.region()
            + ".10,Kecamatan Contoh,district,,,\n";
    JsonPath first = registry.imported(IMPORT, csv);
    assertThat(first.getInt("created")).isEqualTo(3);
    JsonPath second = registry.imported(IMPORT, csv);
    assertThat(second.getInt("created")).isZero();
    assertThat(second.getInt("updated")).isZero();
    assertThat(second.getInt("unchanged")).isEqualTo(3);
    assertThat(
            Db.query(
                "select count(*) as n from outbox where region = ? and type like '%unit%'",
                registry.region()))
        .first()
        .satisfies(row -> assertThat(row.get("n")).isEqualTo(3L));
  }

  @Test
  void semicolonsAreReadAsWell() {
    Registry registry = Registry.fresh();
    registry.imported(IMPORT, "code;name;type;parentCode\nDINKES;Dinas;AGENCY;\n");
    assertThat(units(registry)).isEqualTo(1);
  }

  @Test
  void aChangedRowUpdatesItsUnit() {
    Registry registry = Registry.fresh();
    registry.imported(IMPORT, HEADER + "DINKES,Dinkes,AGENCY,,Slawi,\nSETDA,Setda,AGENCY,,,\n");
    JsonPath changed =
        registry.imported(
            IMPORT, HEADER + "DINKES,Dinas Kesehatan,AGENCY,SETDA,Slawi,\nSETDA,Setda,AGENCY,,,\n");
    assertThat(changed.getInt("updated")).isEqualTo(1);
    assertThat(changed.getInt("unchanged")).isEqualTo(1);
    JsonPath unit =
        registry.coordinator().get("/api/v1/units/" + registry.unit("DINKES")).jsonPath();
    assertThat(unit.getString("path")).isEqualTo("/SETDA/DINKES/");
    assertThat(unit.getString("address")).isEqualTo("Slawi");
  }

  @Test
  void aColumnThatTheFileLacksIsLeftAlone() {
    Registry registry = Registry.fresh();
    registry.imported(IMPORT, HEADER + "DINKES,Dinkes,AGENCY,,Slawi,(0283) 1\n");
    JsonPath again =
        registry.imported(IMPORT, "code,name,type,parentCode\nDINKES,Dinkes,AGENCY,\n");
    assertThat(again.getInt("unchanged")).isEqualTo(1);
  }

  @Test
  void aDryRunOnlyTells() {
    Registry registry = Registry.fresh();
    Response report = registry.csv(IMPORT + "?dryRun=true", HEADER + "DINKES,D,AGENCY,,,\n");
    assertThat(report.jsonPath().getInt("created")).isEqualTo(1);
    assertThat(report.jsonPath().getBoolean("dryRun")).isTrue();
    assertThat(report.jsonPath().getBoolean("applied")).isFalse();
    assertThat(units(registry)).isZero();
  }

  @Test
  void everyFaultyRowIsNamedAndNothingIsStored() {
    Registry registry = Registry.fresh();
    Response response =
        registry.csv(
            IMPORT,
            HEADER
                + "DINKES,Dinkes,AGENCY,,,\n"
                + "DINKES,Lagi,AGENCY,,,\n"
                + "kecil,Kode kecil,AGENCY,,,\n"
                + "ANAK,Anak,AGENCY,TIADA,,\n"
                + "AA,Lingkar,AGENCY,BB,,\n"
                + "BB,Lingkar,AGENCY,AA,,\n"
                + ",Tanpa kode,AGENCY,,,\n"
                + "JENIS,Salah jenis,PABRIK,,,\n");
    assertThat(response.statusCode()).isEqualTo(200);
    JsonPath report = response.jsonPath();
    assertThat(report.getBoolean("applied")).isFalse();
    assertThat(report.getInt("rejected")).isEqualTo(7);
    assertThat(report.getList("rejections.collect { it.line + ' ' + it.column + ' ' + it.code }"))
        .containsExactlyInAnyOrder(
            "3 code unit-code-repeated",
            "4 code unit-code-malformed",
            "5 parentCode unit-parent-unknown",
            "6 parentCode unit-cycle",
            "7 parentCode unit-cycle",
            "8 code not-blank",
            "9 type not-one-of");
    assertThat(report.getString("rejections.find { it.line == 3 }.message"))
        .isEqualTo("Kode DINKES sudah disebut pada baris 2.");
    assertThat(units(registry)).isZero();
  }

  @Test
  void aPartialImportTakesTheSoundRows() {
    Registry registry = Registry.fresh();
    Response response =
        registry.csv(
            IMPORT + "?partial=true",
            HEADER + "DINKES,Dinkes,AGENCY,,,\nkecil,Salah,AGENCY,,,\nANAK,A,AGENCY,kecil,,\n");
    assertThat(response.jsonPath().getBoolean("applied")).isTrue();
    assertThat(response.jsonPath().getInt("created")).isEqualTo(1);
    assertThat(response.jsonPath().getInt("rejected")).isEqualTo(2);
    assertThat(units(registry)).isEqualTo(1);
  }

  @Test
  void aFileInAnotherEncodingIsRefused() {
    Registry registry = Registry.fresh();
    Response response =
        registry
            .coordinator()
            .contentType("text/csv")
            .body((HEADER + "DINKES,Din\u00e9s,AGENCY,,,\n").getBytes(StandardCharsets.ISO_8859_1))
            .post(IMPORT);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getList("errors.code")).contains("wrong-encoding");
  }

  @Test
  void missingUnknownAndRepeatedColumnsAreNamed() {
    Registry registry = Registry.fresh();
    Response response = registry.csv(IMPORT, "code,code,warna,type\nDINKES,D,biru,AGENCY\n");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getList("errors.code"))
        .contains("repeated-column", "unknown-column", "missing-column");
  }

  @Test
  void anEmptyFileAndARowWithTooFewCellsAreRefused() {
    Registry registry = Registry.fresh();
    assertThat(registry.csv(IMPORT, "").statusCode()).isEqualTo(400);
    Response response = registry.csv(IMPORT, HEADER + "DINKES,Dinkes\n");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getList("errors.code")).contains("wrong-cell-count");
  }

  @Test
  void aFileThatIsFarTooLargeIsRefused() {
    Registry registry = Registry.fresh();
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 60_000; i++) {
      rows.append("UNIT-").append(i).append(",Unit,AGENCY,,,\n");
    }
    Response many = registry.csv(IMPORT, rows.toString());
    assertThat(many.statusCode()).isEqualTo(400);
    assertThat(many.jsonPath().getList("errors.code")).contains("too-many-rows");
    String huge = rows.append("x".repeat(9 << 20)).toString();
    assertThat(registry.csv(IMPORT, huge).statusCode()).isEqualTo(413);
    assertThat(units(registry)).isZero();
  }

  @Test
  void aFaultInTheMiddleOfStoringLeavesNothingBehind() {
    Registry registry = Registry.fresh();
    // a unit of the same code appears between plan and insert: the constraint has the last word
    Db.update(
        """
        create or replace function refuse_late() returns trigger language plpgsql as $$
        begin
          raise exception 'duplicate key value violates unique constraint "uq_unit_code"'
            using errcode = '23505';
        end $$
        """);
    Db.update(
        "create trigger refuse_late before insert on unit for each row when (new.code = 'ZZ"
            + registry.suffix().toUpperCase(java.util.Locale.ROOT)
            + "') execute function refuse_late()");
    try {
      Response response =
          registry.csv(
              IMPORT,
              HEADER
                  + "DINKES,Dinkes,AGENCY,,,\nZZ"
                  + registry.suffix().toUpperCase(java.util.Locale.ROOT)
                  + ",Terlambat,AGENCY,,,\n");
      assertThat(response.statusCode()).isEqualTo(409);
      assertThat(response.jsonPath().getString("code")).isEqualTo("unit-code-taken");
      assertThat(units(registry)).isZero();
      assertThat(
              Db.query("select count(*) as n from outbox where region = ?", registry.region())
                  .get(0)
                  .get("n"))
          .isEqualTo(0L);
    } finally {
      Db.update("drop trigger refuse_late on unit");
    }
  }
}
