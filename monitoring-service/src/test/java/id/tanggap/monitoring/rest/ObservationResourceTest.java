package id.tanggap.monitoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.tanggap.monitoring.Town;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationResourceTest {

  private static final String HEAD = "unitCode,platform,handle,kind,at,until,externalId\n";
  private final Town town =
      Town.anywhere()
          .unit("DINKES", "Dinas Kesehatan", null)
          .account("DINKES", "INSTAGRAM", "dinkes")
          .settle();

  @Test
  void changesNothingWhenTheSameFileComesTwice() {
    String file =
        HEAD
            + "DINKES,INSTAGRAM,dinkes,READ,2023-11-01,2024-02-19,\n"
            + "DINKES,INSTAGRAM,@Dinkes,POST,2024-02-18T09:15:00+07:00,,1799\n"
            + "DINKES,INSTAGRAM,dinkes,UNREACHABLE,2024-01-02T00:00:00Z,,\n";

    post(file, "").body("created", equalTo(3)).body("applied", equalTo(true));
    long rows = observations();
    post(file, "").body("created", equalTo(0)).body("unchanged", equalTo(3));

    assertThat(observations()).isEqualTo(rows).isEqualTo(4 + 1 + 1);
  }

  @Test
  void understandsSemicolonsAByteOrderMarkAndARowThatRepeats() {
    String file =
        "\uFEFFunitCode;platform;handle;kind;at\r\n"
            + "DINKES;INSTAGRAM;dinkes;POST;2024-02-18\r\n"
            + "DINKES;INSTAGRAM;dinkes;POST;2024-02-18\r\n";

    post(file, "").body("created", equalTo(1)).body("unchanged", equalTo(1));
  }

  @Test
  void takesOverNothingWhenOneRowIsWrongAndNamesThePlace() {
    String file =
        HEAD
            + "DINKES,INSTAGRAM,dinkes,POST,2024-02-18,,\n"
            + "DISHUB,INSTAGRAM,dishub,POST,2024-02-18,,\n"
            + "DINKES,INSTAGRAM,dinkes,READ,2024-02-18,,\n";

    post(file, "")
        .body("created", equalTo(1))
        .body("rejected", equalTo(2))
        .body("applied", equalTo(false))
        .body("rejections", hasSize(2))
        .body("rejections[0].line", equalTo(3))
        .body("rejections[0].column", equalTo("handle"))
        .body("rejections[0].code", equalTo("unknown-account"))
        .body(
            "rejections[0].message",
            equalTo("Unit DISHUB tidak memiliki akun INSTAGRAM bernama dishub."))
        .body("rejections[1].line", equalTo(4))
        .body("rejections[1].column", equalTo("until"));
    assertThat(observations()).isZero();

    post(file, "?partial=true").body("created", equalTo(1)).body("applied", equalTo(true));
    assertThat(observations()).isEqualTo(1);
  }

  @Test
  void namesTheRowWithAMistypedYearInADryRunAndInEarnest() {
    String file = HEAD + "DINKES,INSTAGRAM,dinkes,READ,0202-02-01,2024-02-19,\n";

    for (String query : List.of("?dryRun=true", "")) {
      post(file, query)
          .body("rejected", equalTo(1))
          .body("rejections[0].line", equalTo(2))
          .body("rejections[0].column", equalTo("at"))
          .body("rejections[0].code", equalTo("observation-too-early"))
          .body(
              "rejections[0].message",
              equalTo(
                  "0202-02-01 terlalu lama: pengamatan paling awal 2004-01-01. Periksa tahunnya."));
    }
    assertThat(observations()).isZero();
  }

  @Test
  void refusesAFileThatMeansMoreObservationsThanAreTakenAtOnce() {
    StringBuilder file = new StringBuilder(HEAD);
    // 230 parts each
    for (int i = 0; i < 1_100; i++) {
      file.append("DINKES,INSTAGRAM,dinkes,READ,2004-07-01T00:00:00.")
          .append("%04d".formatted(i))
          .append("Z,2024-01-01,\n");
    }

    for (String query : List.of("?dryRun=true", "?partial=true")) {
      given()
          .auth()
          .oauth2(town.coordinator())
          .contentType("text/csv; charset=UTF-8")
          .body(file.toString())
          .post("/api/v1/observations/import" + query)
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("code", equalTo("too-many-observations"))
          .body("most", equalTo(250_000));
    }
    assertThat(observations()).isZero();
  }

  @Test
  void takesOverMoreRowsThanGoIntoOneBatchInOneGo() {
    StringBuilder file = new StringBuilder(HEAD);
    for (int i = 0; i < 5_001; i++) {
      file.append(
          "DINKES,INSTAGRAM,dinkes,POST,2024-01-01T00:%02d:%02d.%03dZ,,\n"
              .formatted(i / 60_000, i / 1_000 % 60, i % 1_000));
    }

    post(file.toString(), "").body("created", equalTo(5_001));

    assertThat(observations()).isEqualTo(5_001);
    assertThat(
            Db.query(
                "select distinct source, source_ref, recorded_at, until_at, external_id"
                    + " from observation where region = ?",
                town.region()))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("source", "IMPORT"))
        .satisfies(row -> assertThat(row).containsEntry("until_at", null))
        .satisfies(row -> assertThat(row).containsEntry("external_id", null));
  }

  @Test
  void onlyTellsWhatWouldHappenInADryRun() {
    post(HEAD + "DINKES,INSTAGRAM,dinkes,POST,2024-02-18,,\n", "?dryRun=true")
        .body("created", equalTo(1))
        .body("dryRun", equalTo(true))
        .body("applied", equalTo(false));

    assertThat(observations()).isZero();
  }

  @Test
  void refusesAFileWithoutItsColumns() {
    given()
        .auth()
        .oauth2(town.coordinator())
        .contentType("text/csv; charset=UTF-8")
        .body("unit,akun\nDINKES,dinkes\n")
        .post("/api/v1/observations/import")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-csv"));
  }

  @Test
  void repeatsTheFirstAnswerForTheSameKey() {
    String key = UUID.randomUUID().toString();
    String file = HEAD + "DINKES,INSTAGRAM,dinkes,POST,2024-02-17,,\n";
    for (int i = 0; i < 2; i++) {
      given()
          .auth()
          .oauth2(town.coordinator())
          .header("Idempotency-Key", key)
          .contentType("text/csv; charset=UTF-8")
          .body(file)
          .post("/api/v1/observations/import")
          .then()
          .statusCode(200)
          .body("created", equalTo(1));
    }
    assertThat(observations()).isEqualTo(1);
  }

  @Test
  void pagesFromTheNewestToTheOldest() {
    StringBuilder file = new StringBuilder(HEAD);
    for (int day = 1; day <= 9; day++) {
      file.append("DINKES,INSTAGRAM,dinkes,POST,2024-02-0").append(day).append(",,\n");
    }
    post(file.toString(), "").body("created", equalTo(9));

    JsonPath first =
        given()
            .auth()
            .oauth2(town.coordinator())
            .queryParam("limit", 5)
            .queryParam("since", "2024-02-02T00:00:00+07:00")
            .get("/api/v1/observations")
            .then()
            .statusCode(200)
            .header("Link", containsString("rel=\"next\""))
            .body("items", hasSize(5))
            .body("items[0].at", startsWith("2024-02-08T17:00:00"))
            .extract()
            .jsonPath();
    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("limit", 5)
        .queryParam("since", "2024-02-02T00:00:00+07:00")
        .queryParam("cursor", first.getString("nextCursor"))
        .get("/api/v1/observations")
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("items[2].at", startsWith("2024-02-01T17:00:00"));
  }

  @Test
  void keepsObservationsAsTheyWere() {
    post(HEAD + "DINKES,INSTAGRAM,dinkes,POST,2024-02-18,,\n", "");

    Assertions.assertThatThrownBy(
            () ->
                Db.update(
                    "update observation set at = at - interval '1 day' where region = ?",
                    town.region()))
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  void refusesParametersItDoesNotKnow() {
    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("akun", "x")
        .get("/api/v1/observations")
        .then()
        .statusCode(400);
  }

  private ValidatableResponse post(String file, String query) {
    return given()
        .auth()
        .oauth2(town.coordinator())
        .contentType("text/csv; charset=UTF-8")
        .body(file)
        .post("/api/v1/observations/import" + query)
        .then()
        .statusCode(200);
  }

  private long observations() {
    List<?> rows = Db.query("select 1 from observation where region = ?", town.region());
    return rows.size();
  }
}
