package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaImportTest {
  private static final String[] TEGAL = {
    "33,Jawa Tengah", "33.28,Kabupaten Tegal", "33.28.10,Slawi", "33.28.10.1010,Slawi  Wetan "
  };
  private static final String NOTE = "{\"note\":\"Sesuai salinan keputusan\"}";

  @BeforeEach
  @AfterEach
  void withoutAList() {
    CodeList.clear();
  }

  private static long areas() {
    return (Long) Db.query("select count(*) as n from administrative_area").get(0).get("n");
  }

  private static long left(String table) {
    return (Long) Db.query("select count(*) as n from " + table).get(0).get("n");
  }

  @Test
  void theFirstEditionBecomesTheListAtOnceAndRepeatingItChangesNothing() {
    JsonPath first =
        CodeList.imported("?edition=Edisi%202025&issuedOn=2025-04-25&source=Contoh", TEGAL)
            .jsonPath();
    assertThat(first.getInt("created")).isEqualTo(4);
    assertThat(first.getBoolean("applied")).isTrue();
    assertThat(first.getString("edition.state")).isEqualTo("APPLIED");
    assertThat(first.getString("edition.issuedOn")).isEqualTo("2025-04-25");
    for (String query : List.of("?edition=Edisi%202025", "")) {
      JsonPath again = CodeList.imported(query, TEGAL).jsonPath();
      assertThat(again.getInt("created")).isZero();
      assertThat(again.getInt("updated")).isZero();
      assertThat(again.getInt("removed")).isZero();
      assertThat(again.getInt("unchanged")).isEqualTo(4);
      assertThat(again.getString("edition.id")).isEqualTo(first.getString("edition.id"));
    }
    assertThat(left("area_edition")).isEqualTo(1);
    assertThat(left("area_staging")).isZero();
    assertThat(CodeList.get("/33.28.10.1010").jsonPath().getString("name"))
        .isEqualTo("Slawi Wetan");
  }

  @Test
  void aNewerEditionWaitsAsADifferenceUntilItIsApplied() {
    CodeList.imported("?edition=A", TEGAL);
    JsonPath newer =
        CodeList.imported(
                "?edition=B",
                "33,Jawa Tengah",
                "33.28,Kabupaten Tegal",
                "33.28.10,Slawi Baru",
                "33.28.11,Adiwerna")
            .jsonPath();
    assertThat(newer.getBoolean("applied")).isFalse();
    assertThat(newer.getString("edition.state")).isEqualTo("PROPOSED");
    assertThat(
            List.of(
                newer.getInt("created"),
                newer.getInt("updated"),
                newer.getInt("removed"),
                newer.getInt("unchanged")))
        .containsExactly(1, 1, 1, 2);
    assertThat(CodeList.get("/33.28.10").jsonPath().getString("name")).isEqualTo("Slawi");
    String edition = "/editions/" + newer.getString("edition.id");
    assertThat(
            CodeList.get(edition + "/differences")
                .jsonPath()
                .getList("items.collect { it.code + ' ' + it.change + ' ' + it.newName }"))
        .containsExactly(
            "33.28.10 RENAMED Slawi Baru", "33.28.10.1010 REMOVED null", "33.28.11 ADDED Adiwerna");
    assertThat(CodeList.get(edition + "/differences?change=REMOVED").jsonPath().getList("items"))
        .hasSize(1);

    Response applied = CodeList.post(edition + "/apply", NOTE);
    assertThat(applied.statusCode()).as(applied.asString()).isEqualTo(200);
    assertThat(CodeList.get("/33.28.10").jsonPath().getString("name")).isEqualTo("Slawi Baru");
    assertThat(CodeList.get("/33.28.10").header("ETag")).isEqualTo("\"1\"");
    assertThat(CodeList.get("/33.28.10.1010").statusCode()).isEqualTo(404);
    assertThat(CodeList.get("/33.28.11").statusCode()).isEqualTo(200);

    Response again = CodeList.post(edition + "/reject", NOTE);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("code")).isEqualTo("illegal-transition");
  }

  @Test
  void differencesComeInPagesWithoutGapOrRepeat() {
    JsonPath first = CodeList.imported("", TEGAL).jsonPath();
    String path = "/editions/" + first.getString("edition.id") + "/differences?limit=3";
    JsonPath page = CodeList.get(path).jsonPath();
    JsonPath rest = CodeList.get(path + "&cursor=" + page.getString("nextCursor")).jsonPath();
    assertThat(page.getList("items.code")).containsExactly("33", "33.28", "33.28.10");
    assertThat(rest.getList("items.code")).containsExactly("33.28.10.1010");
    assertThat(rest.getString("nextCursor")).isNull();
  }

  @Test
  void aRejectedEditionLeavesTheListAndGivesItsNameFree() {
    CodeList.imported("?edition=A", TEGAL);
    String id = CodeList.imported("?edition=B", "33,Jateng").jsonPath().getString("edition.id");
    assertThat(CodeList.post("/editions/" + id + "/reject", NOTE).statusCode()).isEqualTo(200);
    assertThat(areas()).isEqualTo(4);
    assertThat(CodeList.imported("?edition=B", "33,Jateng").statusCode()).isEqualTo(200);
  }

  @Test
  void oneDifferenceWaitsAtATimeAndItsOwnFileMayBeRepeated() {
    CodeList.imported("?edition=A", TEGAL);
    String id = CodeList.imported("?edition=B", "33,Jateng").jsonPath().getString("edition.id");
    assertThat(CodeList.imported("?edition=B", "33,Jateng").jsonPath().getString("edition.id"))
        .isEqualTo(id);
    Response other = CodeList.imported("?edition=C", "33,Jawa");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.jsonPath().getString("code")).isEqualTo("area-edition-pending");
    assertThat(other.jsonPath().getString("edition")).isEqualTo(id);
  }

  @Test
  void aNameIsNotUsedForOtherContent() {
    CodeList.imported("?edition=A", TEGAL);
    Response other = CodeList.imported("?edition=A", "33,Jateng");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.jsonPath().getString("code")).isEqualTo("area-edition-taken");
    assertThat(areas()).isEqualTo(4);
    assertThat(left("area_staging")).isZero();
  }

  @Test
  void aStaleTagStopsADecision() {
    CodeList.imported("?edition=A", TEGAL);
    String id = CodeList.imported("?edition=B", "33,Jateng").jsonPath().getString("edition.id");
    Response stale =
        given()
            .auth()
            .oauth2(Tokens.platformAdmin())
            .contentType("application/json")
            .header("If-Match", "\"7\"")
            .body(NOTE)
            .post(CodeList.PATH + "/editions/" + id + "/apply");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(areas()).isEqualTo(4);
  }

  @Test
  void aDryRunOnlyTells() {
    JsonPath told = CodeList.imported("?dryRun=true", TEGAL).jsonPath();
    assertThat(told.getInt("created")).isEqualTo(4);
    assertThat(told.getBoolean("applied")).isFalse();
    assertThat(told.getString("edition")).isNull();
    assertThat(areas()).isZero();
    assertThat(left("area_edition")).isZero();
    assertThat(left("area_staging")).isZero();
  }

  @Test
  void everyFaultyRowIsNamedAndNothingIsStored() {
    Response response =
        CodeList.imported(
            "", "33,Jawa Tengah", "33,Lagi", "33.28.10,Slawi", "kecil,Kecil", "34,", ",Tanpa kode");
    JsonPath report = response.jsonPath();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(report.getBoolean("applied")).isFalse();
    assertThat(report.getList("rejections.collect { it.line + ' ' + it.column + ' ' + it.code }"))
        .containsExactly("6 name not-blank", "7 code not-blank");
    report =
        CodeList.imported("", "33,Jawa Tengah", "33,Lagi", "33.28.10,Slawi", "kecil,Kecil")
            .jsonPath();
    assertThat(report.getList("rejections.collect { it.line + ' ' + it.column + ' ' + it.code }"))
        .containsExactly(
            "3 code area-code-repeated",
            "4 code area-parent-missing",
            "5 code area-code-malformed");
    assertThat(report.getString("rejections.find { it.line == 3 }.message"))
        .isEqualTo("Kode 33 sudah disebut pada baris 2.");
    assertThat(report.getInt("rejected")).isEqualTo(3);
    assertThat(areas()).isZero();
  }

  @Test
  void aFileThatIsNoListIsRefusedWithItsReason() {
    assertThat(
            codes(
                CodeList.imported(
                    "", "code,name\n33,Jawa T\u00e9ngah\n".getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly("wrong-encoding");
    assertThat(codes(CodeList.imported("", "code\n33\n".getBytes(StandardCharsets.UTF_8))))
        .contains("missing-column");
    assertThat(codes(CodeList.imported("", new byte[0]))).containsExactly("empty-file");
    assertThat(areas()).isZero();
  }

  @Test
  void aFileOfAMillionLinesIsRefused() {
    byte[] file = ("code,name\n" + "11,A\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(codes(CodeList.imported("", file))).contains("too-many-rows");
    assertThat(areas()).isZero();
  }

  @Test
  void theByteOrderMarkSemicolonsAndWindowsLinesAreReadAsWell() {
    byte[] file =
        "\uFEFFcode;name\r\n33;Jawa Tengah\r\n33.76;Kota Tegal\r\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(CodeList.imported("", file).jsonPath().getInt("created")).isEqualTo(2);
    assertThat(CodeList.get("/33.76").jsonPath().getString("kind")).isEqualTo("CITY");
  }

  @Test
  void aFaultWhileTheListIsReplacedLeavesTheOldOneWhole() {
    CodeList.imported("?edition=A", TEGAL);
    String id =
        CodeList.imported("?edition=B", "33,Jateng", "33.28,Tegal", "33.28.99,Gagal")
            .jsonPath()
            .getString("edition.id");
    Db.update(
        """
        create or replace function refuse_area() returns trigger language plpgsql as $$
        begin
          raise exception 'late fault';
        end $$
        """);
    Db.update(
        "create trigger refuse_area before insert on administrative_area for each row"
            + " when (new.code = '33.28.99') execute function refuse_area()");
    try {
      assertThat(CodeList.post("/editions/" + id + "/apply", NOTE).statusCode()).isEqualTo(500);
      assertThat(CodeList.get("/33").jsonPath().getString("name")).isEqualTo("Jawa Tengah");
      assertThat(areas()).isEqualTo(4);
      assertThat(CodeList.get("/editions/" + id).jsonPath().getString("state"))
          .isEqualTo("PROPOSED");
    } finally {
      Db.update("drop trigger refuse_area on administrative_area");
    }
  }

  @Test
  void theHistoryOfTheOfficeTellsWhoAppliedWhat() {
    String id = CodeList.imported("?edition=A", TEGAL).jsonPath().getString("edition.id");
    assertThat(
            Db.query(
                    "select action, actor_name from history where region = ? and subject_id = ?",
                    Tokens.REGION,
                    java.util.UUID.fromString(id))
                .get(0))
        .containsEntry("action", "APPLIED")
        .containsEntry("actor_name", "platform-admin");
  }

  @Test
  void theSameKeyGetsTheFirstAnswerAgain() {
    byte[] file = "code,name\n33,Jawa Tengah\n".getBytes(StandardCharsets.UTF_8);
    String key = "areas-" + java.util.UUID.randomUUID();
    for (String replayed : new String[] {null, "true"}) {
      Response response =
          given()
              .auth()
              .oauth2(Tokens.platformAdmin())
              .contentType("text/csv")
              .header("Idempotency-Key", key)
              .body(file)
              .post(CodeList.PATH + "/import");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.header("Idempotency-Replayed")).isEqualTo(replayed);
      assertThat(response.jsonPath().getInt("created")).isEqualTo(1);
    }
  }

  @Test
  void onlyThePlatformAdminHandsInAndDecides() {
    byte[] file = "code,name\n33,Jawa Tengah\n".getBytes(StandardCharsets.UTF_8);
    assertThat(
            given().contentType("text/csv").body(file).post(CodeList.PATH + "/import").statusCode())
        .isEqualTo(401);
    assertThat(CodeList.imported(Tokens.tampered(), "", file).statusCode()).isEqualTo(401);
    assertThat(CodeList.imported(Tokens.coordinator(), "", file).statusCode()).isEqualTo(403);
    String id = CodeList.imported("", file).jsonPath().getString("edition.id");
    for (String decision : List.of("apply", "reject")) {
      assertThat(
              given()
                  .auth()
                  .oauth2(Tokens.coordinator())
                  .contentType("application/json")
                  .body(NOTE)
                  .post(CodeList.PATH + "/editions/" + id + "/" + decision)
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(CodeList.get("/editions").jsonPath().getList("items")).hasSize(1);
    assertThat(given().get(CodeList.PATH + "/editions").statusCode()).isEqualTo(401);
    assertThat(
            CodeList.post("/editions/" + java.util.UUID.randomUUID() + "/apply", NOTE).statusCode())
        .isEqualTo(404);
  }

  private static List<String> codes(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    return response.jsonPath().getList("errors.code");
  }
}
