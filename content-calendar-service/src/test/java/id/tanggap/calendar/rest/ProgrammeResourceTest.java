package id.tanggap.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.calendar.Scene;
import id.tanggap.events.ProgrammeStateV1;
import id.tanggap.events.Topics;
import id.tanggap.kit.domain.Ids;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeResourceTest {
  private final String name = "Program " + Ids.next();

  @Test
  void everyRegionBeginsWithThreePillars() {
    Scene.as(Tokens.coordinatorOf("35.03"))
        .get("/api/v1/pillars")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            contains("EDUCATION", "PERFORMANCE_SPIRIT", "VISITOR_INVESTOR_ATTRACTION"));
  }

  @Test
  void aRegionAddsItsOwnPillarOnce() {
    String code = "P" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    Map<String, Object> pillar = Map.of("code", code, "name", "Pelayanan", "nameEn", "Service");

    pillar(pillar).statusCode(201).body("code", equalTo(code));
    pillar(pillar).statusCode(409).body("code", equalTo("pillar-code-taken"));
    Scene.as(Tokens.coordinator()).get("/api/v1/pillars").then().body("items.code", hasItem(code));
  }

  @Test
  void aPillarIsReadWhereItsCreationSaysItLiesAndOnlyInItsRegion() {
    String code = "P" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    var created =
        pillar(Map.of("code", code, "name", "Pelayanan", "nameEn", "Service")).statusCode(201);
    String place = URI.create(created.extract().header("Location")).getPath();

    Scene.as(Tokens.coordinator())
        .get(place)
        .then()
        .statusCode(200)
        .header("ETag", created.extract().header("ETag"))
        .body("code", equalTo(code));
    Scene.as(Tokens.coordinatorOf("91.71")).get(place).then().statusCode(404);
  }

  @Test
  void aMalformedPillarIsRefusedWithEveryPlaceThatIsWrong() {
    pillar(Map.of("code", "kecil", "name", " "))
        .statusCode(400)
        .body("errors.pointer", contains("/code", "/name", "/nameEn"))
        .body("errors.code", contains("pillar-code-malformed", "not-blank", "not-blank"));
  }

  @Test
  void aProgrammeTellsItsWholeStateAfterEveryChange() throws Exception {
    KafkaProbe probe = KafkaProbe.at(Topics.PROGRAMME_STATE);
    String id =
        create(Map.of("name", name, "hashtags", List.of("#TegalSehat", "tegalsehat")))
            .statusCode(201)
            .body("hashtags", equalTo(List.of("tegalsehat")))
            .extract()
            .path("id");
    patch(id, Map.of("keywords", List.of("posyandu"), "validTo", "2029-12-31")).statusCode(200);

    var records = probe.awaitKey(id, 2);
    ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    ProgrammeStateV1 first = json.readValue(records.get(0).value(), ProgrammeStateV1.class);
    ProgrammeStateV1 second = json.readValue(records.get(1).value(), ProgrammeStateV1.class);
    assertThat(second.version()).isGreaterThan(first.version());
    assertThat(second.name()).isEqualTo(name);
    assertThat(second.hashtags()).containsExactly("tegalsehat");
    assertThat(second.keywords()).containsExactly("posyandu");
    assertThat(second.validTo()).isEqualTo("2029-12-31");
  }

  @Test
  void aMergePatchKeepsWhatIsAbsentAndRemovesWhatIsNull() {
    String id =
        create(Map.of("name", name, "keywords", List.of("a"), "validTo", "2029-12-31"))
            .extract()
            .path("id");
    Map<String, Object> patch = new HashMap<>();
    patch.put("validTo", null);

    patch(id, patch)
        .statusCode(200)
        .body("validTo", nullValue())
        .body("name", equalTo(name))
        .body("keywords", equalTo(List.of("a")));
    patch.put("name", null);
    patch(id, patch).statusCode(400).body("errors.pointer", contains("/name"));
  }

  @Test
  void aChangeToTheSameIsNoChange() {
    String id = create(Map.of("name", name)).extract().path("id");
    String before = etag(id);

    patch(id, Map.of("name", name)).statusCode(200);

    assertThat(etag(id)).isEqualTo(before);
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    String id = create(Map.of("name", name)).extract().path("id");

    Scene.as(Tokens.coordinator())
        .body(Map.of("name", name + " 2"))
        .patch("/api/v1/programmes/" + id)
        .then()
        .statusCode(428);
    Scene.as(Tokens.coordinator())
        .header("If-Match", "\"99\"")
        .body(Map.of("name", name + " 2"))
        .patch("/api/v1/programmes/" + id)
        .then()
        .statusCode(412);
  }

  @Test
  void twoProgrammesOfARegionHaveDifferentNamesWhateverTheCase() {
    create(Map.of("name", name)).statusCode(201);

    create(Map.of("name", name.toUpperCase(Locale.ROOT)))
        .statusCode(409)
        .body("code", equalTo("programme-name-taken"));
  }

  @Test
  void aPeriodDoesNotRunBackwards() {
    create(Map.of("name", name, "validFrom", "2026-02-01", "validTo", "2026-01-31"))
        .statusCode(422)
        .body("code", equalTo("period-reversed"));
  }

  @Test
  void theListShowsWhatIsInForceOnADayPageByPage() {
    String region = "35";
    String token = Tokens.coordinatorOf(region);
    for (String suffix : List.of("A", "B", "C")) {
      Scene.as(token)
          .body(Map.of("name", suffix + " " + name, "validFrom", "2026-01-01"))
          .post("/api/v1/programmes")
          .then()
          .statusCode(201);
    }
    Scene.as(token)
        .body(Map.of("name", "D " + name, "validTo", "2025-12-31"))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);

    var first =
        Scene.as(token)
            .queryParams(Map.of("on", "2026-06-01", "limit", 2))
            .get("/api/v1/programmes")
            .then()
            .statusCode(200)
            .body("items.name", contains("A " + name, "B " + name))
            .extract();
    Scene.as(token)
        .queryParams(Map.of("on", "2026-06-01", "limit", 2, "cursor", first.path("nextCursor")))
        .get("/api/v1/programmes")
        .then()
        .statusCode(200)
        .body("items.name", contains("C " + name))
        .body("nextCursor", nullValue());
  }

  private ValidatableResponse pillar(Map<String, Object> body) {
    return Scene.as(Tokens.coordinator()).body(body).post("/api/v1/pillars").then();
  }

  private ValidatableResponse create(Map<String, Object> body) {
    return Scene.as(Tokens.coordinator()).body(body).post("/api/v1/programmes").then();
  }

  private ValidatableResponse patch(String id, Map<String, Object> body) {
    return Scene.as(Tokens.coordinator())
        .header("If-Match", etag(id))
        .contentType("application/merge-patch+json")
        .body(body)
        .patch("/api/v1/programmes/" + id)
        .then();
  }

  private String etag(String id) {
    return Scene.as(Tokens.coordinator())
        .get("/api/v1/programmes/" + id)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }
}
