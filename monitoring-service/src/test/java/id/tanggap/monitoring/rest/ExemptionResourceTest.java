package id.tanggap.monitoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.monitoring.Town;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Approved silence and its end. */
@QuarkusTest
class ExemptionResourceTest {

  private final Town town =
      Town.anywhere()
          .unit("DINKES", "Dinas Kesehatan", null)
          .account("DINKES", "INSTAGRAM", "dinkes")
          .settle();

  @Test
  void judgesTheAccountAgainFromTheDayAfterTheLastOne() {
    String id = grant("2024-02-01", null);
    assertThat(classOn("2024-03-10")).isEqualTo("EXEMPT");

    end(id, "\"0\"", "2024-02-12")
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("until", nullValue())
        .body("endedOn", equalTo("2024-02-12"))
        .body("endReason", equalTo("Situs sudah pulih"))
        .body("endedBy", notNullValue())
        .body("endedAt", notNullValue());

    assertThat(classOn("2024-02-01")).isEqualTo("EXEMPT");
    assertThat(classOn("2024-02-12")).isEqualTo("EXEMPT");
    assertThat(classOn("2024-02-13")).isEqualTo("UNKNOWN");
    one(id).body("endedOn", equalTo("2024-02-12")).header("ETag", equalTo("\"1\""));
  }

  @Test
  void keepsWhatWasGrantedBesideItsEnd() {
    String id = grant("2024-02-01", "2024-02-29");
    ValidatableResponse granted = one(id).header("ETag", equalTo("\"0\""));
    String approvedBy = granted.extract().jsonPath().getString("approvedBy");

    end(id, null, "2024-02-12").statusCode(200);

    one(id)
        .body("from", equalTo("2024-02-01"))
        .body("until", equalTo("2024-02-29"))
        .body("reason", equalTo("Masa tenang"))
        .body("approvedBy", equalTo(approvedBy));
  }

  @Test
  void staysExemptOnDaysThatAnotherExemptionCovers() {
    String shorter = grant("2024-02-01", "2024-02-20");
    grant("2024-02-10", "2024-02-15");

    end(shorter, null, "2024-02-05").statusCode(200);

    assertThat(classOn("2024-02-05")).isEqualTo("EXEMPT");
    assertThat(classOn("2024-02-06")).isEqualTo("UNKNOWN");
    assertThat(classOn("2024-02-10")).isEqualTo("EXEMPT");
    assertThat(classOn("2024-02-15")).isEqualTo("EXEMPT");
    assertThat(classOn("2024-02-16")).isEqualTo("UNKNOWN");
  }

  @Test
  void takesAnExemptionBackAsAWholeWithTheDayBeforeItsFirst() {
    String id = grant("2024-02-01", "2024-02-20");

    end(id, null, "2024-01-31").statusCode(200);

    assertThat(classOn("2024-02-01")).isEqualTo("UNKNOWN");
    assertThat(classOn("2024-02-20")).isEqualTo("UNKNOWN");
  }

  @Test
  void refusesAnEndThatIsNoneOrLiesBeforeTheBeginning() {
    String id = grant("2024-02-01", "2024-02-20");

    end(id, null, "2024-02-20")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("exemption-not-shortened"))
        .body("until", equalTo("2024-02-20"));
    end(id, null, "2024-01-30")
        .statusCode(422)
        .body("code", equalTo("exemption-ends-before-it-begins"));
    one(id).body("endedOn", nullValue());
  }

  @Test
  void refusesADayThatCanOnlyBeMistyped() {
    String open = grant("2024-02-01", null);

    for (String day : new String[] {"9999-12-31", "2200-01-01"}) {
      end(open, null, day)
          .statusCode(422)
          .contentType("application/problem+json")
          .body("code", equalTo("exemption-day-out-of-range"));
    }
    for (String day : new String[] {"0202-02-01", "0001-01-01"}) {
      asked(day, null).statusCode(422).body("code", equalTo("exemption-day-out-of-range"));
    }
    asked("2024-02-01", "9999-12-31")
        .statusCode(422)
        .body("code", equalTo("exemption-day-out-of-range"));
  }

  @Test
  void endsAnExemptionOnceAndOnlyAsItWasSeen() {
    String id = grant("2024-02-01", "2024-02-20");

    end(id, "\"7\"", "2024-02-12").statusCode(412).body("code", equalTo("precondition-failed"));
    end(id, "\"0\"", "2024-02-12").statusCode(200);
    end(id, null, "2024-02-11")
        .statusCode(409)
        .body("code", equalTo("exemption-ended-already"))
        .body("lastDay", equalTo("2024-02-12"));
    one(id).body("endedOn", equalTo("2024-02-12"));
  }

  @Test
  void knowsNoExemptionOfAnotherRegion() {
    String id = grant("2024-02-01", "2024-02-20");
    String stranger = Town.anywhere().coordinator();

    given().auth().oauth2(stranger).get("/api/v1/exemptions/" + id).then().statusCode(404);
    given()
        .auth()
        .oauth2(stranger)
        .contentType(ContentType.JSON)
        .body(Map.of("lastDay", "2024-02-12", "reason", "Bukan milik kami"))
        .post("/api/v1/exemptions/" + id + "/end")
        .then()
        .statusCode(404);
    one(id).body("endedOn", nullValue());
  }

  private String grant(String from, String until) {
    return asked(from, until).statusCode(201).extract().jsonPath().getString("id");
  }

  private ValidatableResponse asked(String from, String until) {
    Map<String, Object> body = new HashMap<>();
    body.put("accountId", town.account("DINKES").toString());
    body.put("from", from);
    body.put("until", until);
    body.put("reason", "Masa tenang");
    body.put("letterNumber", "555/" + UUID.randomUUID());
    return given()
        .auth()
        .oauth2(town.coordinator())
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/exemptions")
        .then();
  }

  private ValidatableResponse end(String id, String ifMatch, String lastDay) {
    var request = given().auth().oauth2(town.coordinator()).contentType(ContentType.JSON);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request
        .body(Map.of("lastDay", lastDay, "reason", "Situs sudah pulih"))
        .post("/api/v1/exemptions/" + id + "/end")
        .then();
  }

  private ValidatableResponse one(String id) {
    return given()
        .auth()
        .oauth2(town.coordinator())
        .get("/api/v1/exemptions/" + id)
        .then()
        .statusCode(200);
  }

  private String classOn(String date) {
    return given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("asOf", date)
        .get("/api/v1/activity")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("items[0].class");
  }
}
