package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.History;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.complaint.application.incident.Statements;
import id.tanggap.complaint.application.incident.TellReporters;
import id.tanggap.complaint.clockwork.IncidentWatch;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Many reports about one thing: found, owned, and answered with one voice. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class IncidentTest {

  private static final String PATH = "/api/v1/incidents";

  @Inject IncidentWatch watch;
  @Inject TellReporters tellReporters;
  @Inject Workers workers;

  private final Town town = Town.found();
  private final History history = new History(town);

  private static void run(Supplier<Uni<Void>> work) {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(work)).doesNotThrowAnyException();
  }

  private String at(double lat, double lon, String category, String visibility) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("category", category);
    fields.put("visibility", visibility);
    fields.put("location", Map.of("lat", lat, "long", lon));
    return history.registered(fields);
  }

  private List<String> six() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(at(-6.98 + i * 0.0001, 109.13, "Air bersih", "PUBLIC"));
    }
    return ids;
  }

  private JsonPath list() {
    return given()
        .auth()
        .oauth2(town.coordinator())
        .get(PATH)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private ValidatableResponse post(String token, String path, Map<String, ?> body) {
    return Town.with(token).body(body).post(PATH + path).then();
  }

  private String declared(List<String> cases) {
    return post(
            town.coordinator(),
            "",
            Map.of("title", "Air mati", "unitId", town.health.toString(), "complaintIds", cases))
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Writes a statement as the owner and approves it as the coordinator. */
  private void say(String incident, String text) {
    int number =
        post(
                town.as("unit-admin", "DINKES"),
                "/" + incident + "/statements",
                Map.of("text", text, "evidence", "SPK 14"))
            .statusCode(201)
            .extract()
            .path("number");
    post(town.coordinator(), "/" + incident + "/statements/" + number + "/approve", Map.of())
        .statusCode(202)
        .body("approved", equalTo(true));
  }

  private List<Map<String, Object>> replies() {
    return Db.query(
        "select complaint_id, text_masked, state from reply where region = ?", town.region);
  }

  @Test
  void moreThanFiveNearEachOtherWithinTwoHoursAreSuggestedAsOneIncident() {
    List<String> cases = six().subList(0, 5);
    // six were registered: five are not more than five
    Db.update("delete from swarm_seed where region = ?", town.region);
    assertThat(list().getList("items")).isEmpty();
    cases = new ArrayList<>(cases);
    cases.add(at(-6.98, 109.13, "Air bersih", "PUBLIC"));
    run(watch::detect);
    JsonPath found = list();
    assertThat(found.getList("items")).hasSize(1);
    assertThat(found.getString("items[0].state")).isEqualTo("SUGGESTED");
    assertThat(found.getBoolean("items[0].detected")).isTrue();
    assertThat(found.getString("items[0].category")).isEqualTo("Air bersih");
    assertThat(found.getLong("items[0].suggested")).isEqualTo(7);
    assertThat(found.getLong("items[0].joined")).isZero();
    run(watch::detect);
    assertThat(list().getList("items")).hasSize(1);
  }

  @Test
  void fiveAreNotMoreThanFiveAndNeitherAreThoseFarAwayOrOfAnotherKind() {
    for (int i = 0; i < 5; i++) {
      at(-6.98, 109.13, "Air bersih", "PUBLIC");
    }
    at(-6.99, 109.13, "Air bersih", "PUBLIC");
    at(-6.98, 109.13, "Sampah", "PUBLIC");
    at(-6.98, 109.13, "Air bersih", "SECRET");
    run(watch::detect);
    assertThat(list().getList("items")).isEmpty();
  }

  @Test
  void similarWordsAreEnoughWithoutAPlace() {
    for (int i = 0; i < 6; i++) {
      history.registered(
          Map.of(
              "category", "Kategori " + i,
              "text", "Air PDAM mati total sejak pagi di perumahan kami nomor " + i));
    }
    run(watch::detect);
    assertThat(list().getLong("items[0].suggested")).isEqualTo(6);
  }

  @Test
  void anotherReportJoinsTheSuggestionInsteadOfMakingASecondOne() {
    six();
    run(watch::detect);
    at(-6.98, 109.13, "Air bersih", "PUBLIC");
    run(watch::detect);
    JsonPath found = list();
    assertThat(found.getList("items")).hasSize(1);
    assertThat(found.getLong("items[0].suggested")).isEqualTo(7);
  }

  @Test
  void theSettingsOfTheRegionDecideHowManyAreMany() {
    post(
            town.coordinator(),
            "/settings",
            Map.of("threshold", 2, "windowMinutes", 60, "radiusMetres", 100, "similarity", 0.9))
        .statusCode(201)
        .body("version", equalTo(1));
    for (int i = 0; i < 3; i++) {
      at(-6.98, 109.13, "Air bersih", "PUBLIC");
    }
    run(watch::detect);
    assertThat(list().getInt("items[0].settingsVersion")).isEqualTo(1);
    given()
        .auth()
        .oauth2(town.as("operator"))
        .get(PATH + "/settings")
        .then()
        .body("threshold", equalTo(2));
    post(town.coordinator(), "/settings", Map.of("threshold", 1)).statusCode(400);
    post(town.as("operator"), "/settings", Map.of()).statusCode(403);
  }

  @Test
  void oldBooksAreNoSwarmOfToday() {
    for (int i = 0; i < 7; i++) {
      history.registered(
          Map.of(
              "text",
              "Air PDAM mati total sejak pagi",
              "receivedAt",
              Instant.now().minusSeconds(30L * 86_400).toString()));
    }
    run(watch::detect);
    assertThat(list().getList("items")).isEmpty();
  }

  @Test
  void twoReplicasThatLookAtOnceSuggestOneIncident()
      throws InterruptedException, ExecutionException {
    six();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<Void>> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Callable<Void> look =
          () -> {
            run(watch::detect);
            return null;
          };
      runs.add(pool.submit(look));
    }
    for (Future<Void> done : runs) {
      done.get();
    }
    pool.shutdown();
    assertThat(list().getList("items")).hasSize(1);
  }

  @Test
  void aSuggestionBecomesAnIncidentWithAnOwnerAndOthersAreTold() {
    KafkaProbe events = KafkaProbe.at(Topics.COMPLAINT_EVENTS);
    six();
    run(watch::detect);
    String id = list().getString("items[0].id");
    post(
            town.coordinator(),
            "/" + id + "/open",
            Map.of("unitId", town.health.toString(), "title", "Air mati, hubungi 081234567890"))
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("title", equalTo("Air mati, hubungi [TELEPON]"))
        .body("ownerUnitId", equalTo(town.health.toString()))
        .body("joined", equalTo(6))
        .body("suggested", equalTo(0));
    assertThat(events.awaitKey(id, 1))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(KafkaProbe.header(record, "ce_type"))
                  .isEqualTo(EventTypes.SWARM_OPENED_V1);
              assertThat(record.value()).contains("\"complaints\":6").contains("Air bersih");
            });
    post(town.coordinator(), "/" + id + "/dismiss", Map.of("reason", "Ternyata bukan"))
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("allowed", hasItem("CLOSE"));
  }

  @Test
  void aDismissedSuggestionLetsItsCasesGo() {
    List<String> cases = six();
    run(watch::detect);
    String id = list().getString("items[0].id");
    post(town.as("operator"), "/" + id + "/dismiss", Map.of("reason", "Berbeda-beda"))
        .statusCode(200)
        .body("state", equalTo("DISMISSED"))
        .body("allowed", hasSize(0));
    declared(cases);
  }

  @Test
  void everyReporterHearsTheStatementOnceWhereTheReportCameFrom() {
    String comment = "c-" + town.region;
    town.deliver(town.delivery(town.comment(comment, null, "Air mati!", Instant.now())))
        .statusCode(200);
    workers.process();
    String interaction =
        Town.with(town.coordinator())
            .get("/api/v1/interactions")
            .jsonPath()
            .getString("items[0].id");
    String online =
        Town.with(town.coordinator())
            .body(Map.of("interactionId", interaction, "class", "COMPLAINT"))
            .post("/api/v1/complaints")
            .path("id");
    String phone = history.registered(Map.of());
    String incident = declared(List.of(online, phone));
    say(incident, "Pipa diperbaiki, hubungi 081234567890.");
    assertThat(replies()).isEmpty();
    run(watch::tell);
    run(watch::tell);
    workers.send();
    assertThat(replies()).hasSize(2);
    assertThat(FakeGraph.postedTo(comment))
        .singleElement()
        .satisfies(
            posted -> assertThat(posted.message()).contains("Pipa diperbaiki, hubungi [TELEPON]."));
    given()
        .auth()
        .oauth2(town.coordinator())
        .get(PATH + "/" + incident + "/statements/1/broadcast")
        .then()
        .body("cases", equalTo(2))
        .body("parts.state", contains("TOLD"))
        .body("parts.replyState", contains("SENT"));
    Town.with(town.coordinator())
        .get("/api/v1/complaints/" + phone + "/sla")
        .then()
        .body("clocks.find { it.kind == 'FIRST_RESPONSE' }.state", equalTo("MET"));
  }

  @Test
  void aStatementThatManyHearInTheSameWordsIsNoSignOfAnsweringForTheFigures() {
    Cases cases = new Cases(town);
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      many.add(cases.inProgress("COMPLAINT").id());
    }
    say(declared(many), "Pipa induk diperbaiki sampai pukul 18.00.");
    for (int i = 0; i < 4; i++) {
      // one fewer than is conspicuous, in the very words of the statement
      cases.answer(cases.inProgress("COMPLAINT").id(), "Pipa induk diperbaiki sampai pukul 18.00.");
    }
    run(watch::tell);
    run(watch::tell);
    assertThat(replies()).hasSize(10);
    assertThat(flagged()).isEmpty();
    cases.answer(cases.inProgress("COMPLAINT").id(), "Pipa induk diperbaiki sampai pukul 18.00.");
    assertThat(flagged()).extracting(flag -> flag.get("detail")).containsExactly("cases=5");
  }

  private List<Map<String, Object>> flagged() {
    return Db.query(
        "select detail from quality_flag where region = ? and kind = 'IDENTICAL_ANSWERS'",
        town.region);
  }

  @Test
  void whereOneStopsAnotherGoesOnAndNobodyHearsItTwice()
      throws InterruptedException, ExecutionException {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      cases.add(history.registered(Map.of()));
    }
    String incident = declared(cases);
    say(incident, "Sedang diperbaiki.");
    List<Statements.Due> leased = new ArrayList<>();
    assertThatCode(
            () ->
                leased.addAll(
                    VertxContextSupport.subscribeAndAwait(() -> tellReporters.due(1_000))))
        .doesNotThrowAnyException();
    List<Statements.Due> ours =
        leased.stream().filter(due -> due.region().equals(town.region)).toList();
    assertThat(ours).hasSize(12);
    // told by the one that leased them, and by another one whose lease ran out
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<?>> runs = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      ours.forEach(due -> runs.add(pool.submit(() -> run(() -> tellReporters.tell(due)))));
    }
    for (Future<?> done : runs) {
      done.get();
    }
    pool.shutdown();
    assertThat(replies().stream().map(reply -> reply.get("complaint_id").toString()))
        .containsExactlyInAnyOrderElementsOf(cases);
  }

  @Test
  void whoJoinsLateHearsTheNewestStatementAndWhoLeftDoesNot() {
    String early = history.registered(Map.of());
    String gone = history.registered(Map.of());
    String over = history.registered(Map.of());
    String incident = declared(List.of(early, gone, over));
    say(incident, "Sedang diperbaiki.");
    post(
            town.coordinator(),
            "/" + incident + "/leave",
            Map.of("complaintId", gone, "reason", "Soal tagihan"))
        .statusCode(200)
        .body("joined", equalTo(2));
    history.step(over, "reject", Map.of("reason", "Iseng"), 200);
    String late = history.registered(Map.of());
    post(town.coordinator(), "/" + incident + "/join", Map.of("complaintIds", List.of(late)))
        .statusCode(200)
        .body("joined", equalTo(3));
    run(watch::tell);
    assertThat(replies().stream().map(reply -> reply.get("complaint_id").toString()))
        .containsExactlyInAnyOrder(early, late);
    given()
        .auth()
        .oauth2(town.coordinator())
        .get(PATH + "/" + incident + "/statements/1/broadcast")
        .then()
        .body("cases", equalTo(4))
        .body("parts.find { it.state == 'LEFT' }.cases", equalTo(1))
        .body("parts.find { it.state == 'ENDED' }.cases", equalTo(1));
  }

  @Test
  void aSecretCaseNeverBecomesPartOfASwarm() {
    String secret =
        history.registered(Map.of("visibility", "SECRET", "reportedUnitCode", "DINKES"));
    String open = history.registered(Map.of());
    post(
            town.coordinator(),
            "",
            Map.of(
                "title", "Air", "unitId", town.roads.toString(), "complaintIds", List.of(secret)))
        .statusCode(422)
        .body("code", equalTo("secret-never-in-swarm"));
    post(
            Tokens.of("lain", town.region, List.of(), "operator"),
            "",
            Map.of(
                "title", "Air", "unitId", town.roads.toString(), "complaintIds", List.of(secret)))
        .statusCode(404);
    String incident = declared(List.of(open));
    say(incident, "Sedang diperbaiki.");
    // made secret afterwards: neither counted, nor listed, nor told
    Db.update("update complaint set visibility = 'SECRET' where id = ?", UUID.fromString(open));
    run(watch::tell);
    assertThat(replies()).isEmpty();
    given()
        .auth()
        .oauth2(town.coordinator())
        .get(PATH + "/" + incident)
        .then()
        .body("joined", equalTo(0));
    given()
        .auth()
        .oauth2(town.coordinator())
        .get(PATH + "/" + incident + "/complaints")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void aCaseIsInOneIncidentAtATime() {
    String id = history.registered(Map.of());
    String incident = declared(List.of(id));
    post(
            town.coordinator(),
            "",
            Map.of("title", "Dua", "unitId", town.roads.toString(), "complaintIds", List.of(id)))
        .statusCode(409)
        .body("code", equalTo("case-in-other-incident"));
    post(town.coordinator(), "/" + incident + "/close", Map.of("reason", "Sudah normal"))
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
    declared(List.of(id));
  }

  @Test
  void theWriterDoesNotApproveAndOnlyTheOwnerWrites() {
    String incident = declared(List.of(history.registered(Map.of())));
    post(town.coordinator(), "/" + incident + "/statements", Map.of("text", "Sedang diperbaiki."))
        .statusCode(201);
    post(town.coordinator(), "/" + incident + "/statements/1/approve", Map.of())
        .statusCode(422)
        .body("code", equalTo("writer-cannot-approve"));
    post(town.as("approver", "DPUPR"), "/" + incident + "/statements/1/approve", Map.of())
        .statusCode(404);
    post(town.as("approver", "DINKES"), "/" + incident + "/statements/1/approve", Map.of())
        .statusCode(202);
    post(town.as("approver", "DINKES"), "/" + incident + "/statements/1/approve", Map.of())
        .statusCode(409);
    post(
            town.as("unit-admin", "DPUPR"),
            "/" + incident + "/statements",
            Map.of("text", "Bukan urusan kami."))
        .statusCode(404);
    post(town.as("operator"), "/" + incident + "/statements", Map.of("text", "x")).statusCode(403);
    post(town.coordinator(), "/" + incident + "/statements/7/approve", Map.of()).statusCode(404);
  }

  @Test
  void aStaleVersionIsRefused() {
    String incident = declared(List.of(history.registered(Map.of())));
    Town.with(town.coordinator())
        .header("If-Match", "\"99\"")
        .body(Map.of("reason", "Selesai"))
        .post(PATH + "/" + incident + "/close")
        .then()
        .statusCode(412);
  }

  @Test
  void onlyTheOwnUnitAndTheRegionSeeIt() {
    String incident = declared(List.of(history.registered(Map.of())));
    given()
        .auth()
        .oauth2(town.as("unit-admin", "DINKES"))
        .get(PATH)
        .then()
        .body("items.id", hasItem(incident));
    for (String stranger : List.of(town.as("unit-admin", "DPUPR"), Town.found().coordinator())) {
      given().auth().oauth2(stranger).get(PATH).then().body("items.id", not(hasItem(incident)));
      for (String path : List.of("", "/complaints", "/statements", "/statements/1/broadcast")) {
        given().auth().oauth2(stranger).get(PATH + "/" + incident + path).then().statusCode(404);
      }
    }
    given().get(PATH).then().statusCode(401);
    for (String broken :
        new String[] {Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered()}) {
      given().auth().oauth2(broken).get(PATH).then().statusCode(401);
    }
    post(town.as("leader"), "", Map.of()).statusCode(403);
  }

  @Test
  void badInputIsRefused() {
    post(town.coordinator(), "", Map.of("title", "", "hantu", 1)).statusCode(400);
    post(
            town.coordinator(),
            "",
            Map.of(
                "title", "Air",
                "unitId", UUID.randomUUID().toString(),
                "complaintIds", List.of()))
        .statusCode(404);
    String over = history.registered(Map.of());
    history.step(over, "reject", Map.of("reason", "Iseng"), 200);
    post(
            town.coordinator(),
            "",
            Map.of(
                "title", "Air",
                "unitId", town.roads.toString(),
                "complaintIds", List.of(over)))
        .statusCode(422)
        .body("code", equalTo("case-not-open"));
    Db.update("update unit set valid_to = date '2020-01-01' where id = ?", town.clinic);
    post(
            town.coordinator(),
            "",
            Map.of(
                "title", "Air",
                "unitId", town.clinic.toString(),
                "complaintIds", List.of()))
        .statusCode(422)
        .body("code", equalTo("unit-cannot-own"));
  }

  @Test
  void theTitleGoesWithTheCaseWhoseWordsItIs() {
    for (String side : List.of("utara", "timur", "barat", "tengah", "depan", "atas")) {
      history.registered(
          Map.of("category", side, "text", "Lampu jalan padam semalam di pasar lama sisi " + side));
    }
    run(watch::detect);
    JsonPath found = list();
    String title = found.getString("items[0].title");
    Object seed =
        Db.query(
                "select id from complaint where region = ? and text_masked = ?", town.region, title)
            .get(0)
            .get("id");
    Object other =
        Db.query(
                "select id from complaint where region = ? and text_masked <> ?",
                town.region,
                title)
            .get(0)
            .get("id");
    Map<String, Object> secret = Map.of("visibility", "SECRET");
    history.step(other.toString(), "visibility", secret, 200);
    assertThat(list().getString("items[0].title")).as("made of other words").isEqualTo(title);
    history.step(seed.toString(), "visibility", secret, 200);
    assertThat(list().getString("items[0].title")).isEqualTo("Laporan serupa");
  }
}
