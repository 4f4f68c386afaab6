package id.tanggap.complaint.rest.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class SecretCaseTest {

  private static final String HANDLER = Tokens.subjectOf("unit-adminDPUPR");

  @Inject Workers workers;

  private final Guarded guarded = new Guarded();
  private final Town town = guarded.town;

  private String secret() {
    String id =
        guarded.idOf(guarded.filed("SECRET", "COMPLAINT", "Diminta uang di loket 3", Map.of()));
    guarded.assigned(id);
    return id;
  }

  private JsonPath named(String id, String handler) {
    return Town.with(town.coordinator())
        .body(
            Map.of(
                "handlerId", handler,
                "handlerName", "Contoh Wati",
                "reason", "Pemeriksa, hubungi 081234567890"))
        .post(Guarded.CASES + id + "/access")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  @Test
  void fromTheFirstNameOnOnlyTheNamedSeeTheCaseInTheirUnit() {
    String id = secret();
    String handler = town.as("unit-admin", "DPUPR");
    Town.with(handler).get(Guarded.CASES + id).then().statusCode(200);
    named(id, Tokens.subjectOf("somebody-else"));
    Town.with(handler).get(Guarded.CASES + id).then().statusCode(404);
    Town.with(handler).get("/api/v1/complaints").then().body("items.id", not(hasItem(id)));
    JsonPath access = named(id, HANDLER);
    assertThat(access.getString("grantReason")).isEqualTo("Pemeriksa, hubungi [TELEPON]");
    Town.with(handler).get(Guarded.CASES + id).then().statusCode(200);
    Town.with(handler).get("/api/v1/complaints").then().body("items.id", hasItem(id));
    guarded.step(handler, id, "accept", Map.of()).statusCode(200);
    revoke(id, access.getString("id")).then().statusCode(200).body("revokedAt", notNullValue());
    Town.with(handler).get(Guarded.CASES + id).then().statusCode(404);
    revoke(id, access.getString("id"))
        .then()
        .statusCode(409)
        .body("code", equalTo("access-already-revoked"));
    Town.with(town.coordinator())
        .get(Guarded.CASES + id + "/access")
        .then()
        .statusCode(200)
        .body("items", hasSize(2));
    Town.with(town.coordinator())
        .get(Guarded.CASES + id + "/timeline")
        .then()
        .body("items.event", hasItems("NAME_HANDLER", "RELEASE_HANDLER"));
  }

  private Response revoke(String id, String access) {
    return Town.with(town.coordinator())
        .body(Map.of("reason", "Pindah tugas"))
        .post(Guarded.CASES + id + "/access/" + access + "/revoke");
  }

  @Test
  void aNamedHandlerMayComeFromAnotherUnitButNeverFromTheReportedOne() {
    String id = secret();
    String inspector = town.as("unit-admin", "INSPEKTORAT");
    named(id, Tokens.subjectOf("unit-adminINSPEKTORAT"));
    Town.with(inspector).get(Guarded.CASES + id).then().statusCode(200);
    named(id, Tokens.subjectOf("unit-adminPKM-SLAWI"));
    Town.with(town.as("unit-admin", "PKM-SLAWI")).get(Guarded.CASES + id).then().statusCode(404);
  }

  @Test
  void othersAreToldWhatTheyMayKnowFromNowOnWhenACaseBecomesSecretAndBack() {
    String id =
        guarded.idOf(guarded.filed("PUBLIC", "COMPLAINT", "Diminta uang di loket 3", Map.of()));
    guarded.assigned(id);
    String coordinator = town.coordinator();
    guarded.step(coordinator, id, "visibility", Map.of("visibility", "SECRET")).statusCode(200);
    // what is as it was is no news
    guarded.step(coordinator, id, "visibility", Map.of("visibility", "SECRET")).statusCode(200);
    guarded
        .step(
            coordinator,
            id,
            "visibility",
            Map.of("visibility", "ANONYMOUS", "consent", "Setuju lewat telepon"))
        .statusCode(200);
    assertThat(
            Db.query(
                "select payload->>'visibility' as visibility, payload->>'category' as category,"
                    + " payload->>'unitId' as unit from outbox where partition_key = ?"
                    + " and type like '%visibility-changed%' order by position",
                id))
        .containsExactly(
            told("SECRET", null, null), told("ANONYMOUS", "Pungutan", town.roads.toString()));
  }

  private static Map<String, Object> told(String visibility, String category, String unit) {
    Map<String, Object> told = new HashMap<>();
    told.put("visibility", visibility);
    told.put("category", category);
    told.put("unit", unit);
    return told;
  }

  @Test
  void thereIsNoListForWhatIsNotSecretAndNobodyIsNamedTwice() {
    String open = guarded.idOf(guarded.filed("PUBLIC", "COMPLAINT", "Lampu jalan mati", Map.of()));
    Map<String, String> body =
        Map.of("handlerId", HANDLER, "handlerName", "Contoh Wati", "reason", "Pemeriksa");
    Town.with(town.coordinator())
        .body(body)
        .post(Guarded.CASES + open + "/access")
        .then()
        .statusCode(409)
        .body("code", equalTo("case-not-secret"));
    String id = secret();
    named(id, HANDLER);
    Town.with(town.coordinator())
        .body(body)
        .post(Guarded.CASES + id + "/access")
        .then()
        .statusCode(409)
        .body("code", equalTo("handler-already-named"));
    Town.with(town.coordinator())
        .body(Map.of("handlerId", "a|b", "handlerName", "", "reason", ""))
        .post(Guarded.CASES + id + "/access")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/handlerId", "/handlerName", "/reason"));
    Town.with(town.as("operator"))
        .body(body)
        .post(Guarded.CASES + id + "/access")
        .then()
        .statusCode(403);
    Town.with(Town.found().coordinator())
        .body(body)
        .post(Guarded.CASES + id + "/access")
        .then()
        .statusCode(404);
  }

  @Test
  void everyLookBehindTheMaskStandsInTheListOfLooks() {
    String id = secret();
    for (String reason : List.of("Menghubungi pelapor", "Melengkapi bukti dengan Bapak Contoh")) {
      guarded.step(town.coordinator(), id, "unmask", Map.of("reason", reason)).statusCode(200);
    }
    guarded
        .step(town.as("coordinator", "PKM-SLAWI"), id, "unmask", Map.of("reason", "ingin tahu"))
        .statusCode(404);
    JsonPath looks =
        Town.with(town.as("auditor"))
            .get("/api/v1/break-glass?complaintId=" + id)
            .then()
            .statusCode(200)
            .body("items", hasSize(2))
            .body("items[1].reason", equalTo("Menghubungi pelapor"))
            .body("items[0].purpose", equalTo("HANDLING"))
            .extract()
            .jsonPath();
    assertThat(looks.getString("items[0].lookedByName")).isEqualTo("coordinator-" + town.region);
    Town.with(guarded.officer())
        .get("/api/v1/break-glass?limit=1")
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", notNullValue());
    // who watches over looks and serves the reported unit learns nothing of the case
    Town.with(town.as("auditor", "PKM-SLAWI"))
        .get("/api/v1/break-glass")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    Town.with(town.coordinator()).get("/api/v1/break-glass").then().statusCode(403);
    Town.with(Town.found().as("auditor"))
        .get("/api/v1/break-glass")
        .then()
        .body("items", hasSize(0));
  }

  /** Everything by which two answers could be told apart, apart from the id that was asked for. */
  private record Told(int status, String body, List<String> headers, long statements) {}

  private Told told(String id, Supplier<Response> call) {
    AtomicReference<Response> answer = new AtomicReference<>();
    List<String> sent = Explain.statementsOf(() -> answer.set(call.get()));
    Response response = answer.get();
    Map<String, Object> body = response.jsonPath().getMap("");
    body.remove("traceId");
    return new Told(
        response.statusCode(),
        body.toString().replace(id, "ID"),
        new TreeSet<>(
                response.headers().asList().stream()
                    .map(header -> header.getName())
                    .collect(Collectors.toSet()))
            .stream().toList(),
        sent.size());
  }

  private static RequestSpecification as(String token) {
    return Town.with(token);
  }

  @Test
  void aSecretCaseAndOneThatIsNotThereAnswerTheReportedUnitAlike() {
    String id = secret();
    Town.with(town.coordinator())
        .body(Map.of("reason", "Menghubungi"))
        .post(Guarded.CASES + id + "/unmask")
        .then()
        .statusCode(200);
    guarded.step(town.coordinator(), id, "accept", Map.of()).statusCode(200);
    String reply =
        guarded
            .step(town.coordinator(), id, "respond", Map.of("text", "Kami periksa."))
            .statusCode(202)
            .extract()
            .path("id");
    String nothing = UUID.randomUUID().toString();
    String blind = town.as("coordinator", "PKM-SLAWI");
    for (String path : List.of("", "/sla", "/timeline", "/access")) {
      assertThat(told(id, () -> as(blind).get(Guarded.CASES + id + path)))
          .as(path)
          .isEqualTo(told(nothing, () -> as(blind).get(Guarded.CASES + nothing + path)));
    }
    Map<String, Map<String, ?>> steps =
        Map.of(
            "verify", Map.of(),
            "assign", Map.of("unitId", town.roads.toString()),
            "accept", Map.of(),
            "return", Map.of("reason", "bukan kami"),
            "respond", Map.of("text", "jawaban"),
            "resolve", Map.of("outcome", "FIXED"),
            "confirm", Map.of(),
            "reopen", Map.of("reason", "belum"),
            "reject", Map.of("reason", "bukan laporan"),
            "unmask", Map.of("reason", "ingin tahu"));
    steps.forEach(
        (verb, body) ->
            assertThat(told(id, () -> as(blind).body(body).post(Guarded.CASES + id + "/" + verb)))
                .as(verb)
                .isEqualTo(
                    told(
                        nothing,
                        () -> as(blind).body(body).post(Guarded.CASES + nothing + "/" + verb))));
    assertThat(told(reply, () -> as(blind).get("/api/v1/responses/" + reply)))
        .isEqualTo(told(nothing, () -> as(blind).get("/api/v1/responses/" + nothing)));
    Map<String, String> settle = Map.of("outcome", "SENT");
    assertThat(
            told(
                reply, () -> as(blind).body(settle).post("/api/v1/responses/" + reply + "/settle")))
        .isEqualTo(
            told(
                nothing,
                () -> as(blind).body(settle).post("/api/v1/responses/" + nothing + "/settle")));
    assertThat(told(id, () -> as(blind).get("/api/v1/responses?complaintId=" + id)).body())
        .contains("items=[]");
  }

  @Test
  void theTrackerAsksTheDatabaseAsMuchForACodeThatIsNotThere() {
    JsonPath filed = guarded.filed("SECRET", "COMPLAINT", "Diminta uang", Map.of());
    String code = filed.getString("trackingCode");
    String nothing = "0000-0000-0000-0000";
    String path = "/public/v1/complaints/";
    for (String pin : List.of("", "x")) {
      assertThat(told(code, () -> given().header("X-Tracking-Pin", pin).get(path + code)))
          .isEqualTo(
              told(nothing, () -> given().header("X-Tracking-Pin", pin).get(path + nothing)));
    }
    Map<String, String> ask = Map.of("kind", "ACCESS");
    assertThat(told(code, () -> citizen().body(ask).post(path + code + "/privacy-requests")))
        .isEqualTo(
            told(nothing, () -> citizen().body(ask).post(path + nothing + "/privacy-requests")));
    assertThat(
            Db.query(
                "select 1 from pin_failure where failures > 0 and complaint_id = ?",
                new UUID(0, 0)))
        .isEmpty();
  }

  private static RequestSpecification citizen() {
    return given().contentType(ContentType.JSON);
  }

  @Test
  void theMessageOfASecretCaseHidesWithIt() {
    String comment = "c-" + UUID.randomUUID();
    town.deliver(town.delivery(town.comment(comment, null, "Diminta uang di loket", Instant.now())))
        .statusCode(200);
    workers.process();
    String message = town.interaction(comment).get("id").toString();
    String ofReported = town.as("coordinator", "DINKES");
    Town.with(ofReported).get("/api/v1/interactions/" + message).then().statusCode(200);
    Town.with(town.coordinator())
        .body(
            Map.of(
                "interactionId", message,
                "class", "COMPLAINT",
                "visibility", "SECRET",
                "reportedUnitCode", "DINKES"))
        .post("/api/v1/complaints")
        .then()
        .statusCode(201);
    String nothing = UUID.randomUUID().toString();
    for (String path : List.of("", "/sla")) {
      assertThat(told(message, () -> as(ofReported).get(messages(message) + path)))
          .isEqualTo(told(nothing, () -> as(ofReported).get(messages(nothing) + path)));
    }
    Map<String, String> waive = Map.of("reason", "tidak perlu");
    assertThat(
            told(
                message,
                () -> as(ofReported).body(waive).post(messages(message) + "/no-answer-needed")))
        .isEqualTo(
            told(
                nothing,
                () -> as(ofReported).body(waive).post(messages(nothing) + "/no-answer-needed")));
    assertThat(registered(ofReported, message)).isEqualTo(registered(ofReported, nothing));
    Town.with(ofReported)
        .get("/api/v1/interactions")
        .then()
        .body("items.id", not(hasItem(message)));
    Town.with(town.coordinator())
        .get("/api/v1/interactions")
        .then()
        .body("items.id", hasItem(message));
  }

  private Told registered(String token, String message) {
    return told(
        message,
        () ->
            as(token)
                .body(Map.of("interactionId", message, "class", "COMPLAINT"))
                .post("/api/v1/complaints"));
  }

  private static String messages(String id) {
    return "/api/v1/interactions/" + id;
  }
}
