package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CaseStepTest {

  private final Town town = Town.found();

  private String registered() {
    return Town.with(town.as("operator"))
        .body(
            Map.of(
                "class", "COMPLAINT",
                "category", "Jalan",
                "text", "Jalan berlubang",
                "channel", "CALL_CENTRE"))
        .post("/api/v1/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse step(String token, String id, String verb, Object body) {
    return Town.with(token).body(body).post("/api/v1/complaints/" + id + "/" + verb).then();
  }

  @Test
  void anIllegalStepNamesWhatWouldBeAllowed() {
    String id = registered();
    step(town.coordinator(), id, "accept", Map.of())
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("from", equalTo("NEW"))
        .body(
            "allowed", containsInAnyOrder("VERIFY", "ASK", "REJECT", "MARK_DUPLICATE", "WITHDRAW"));
  }

  @Test
  void ofManyConcurrentStepsExactlyOneSucceeds() throws InterruptedException, ExecutionException {
    String id = registered();
    int people = 8;
    ExecutorService pool = Executors.newFixedThreadPool(people);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    String token = town.coordinator();
    for (int i = 0; i < people; i++) {
      answers.add(
          pool.submit(
              () -> {
                start.await();
                return step(token, id, "verify", Map.of()).extract().statusCode();
              }));
    }
    start.countDown();
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    pool.shutdown();
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(people - 1);
  }

  @Test
  void aStaleVersionIsRefusedAndAFreshOneHonoured() {
    String id = registered();
    String seen = Town.with(town.coordinator()).get("/api/v1/complaints/" + id).header("ETag");
    Town.with(town.coordinator())
        .header("If-Match", seen)
        .body(Map.of())
        .post("/api/v1/complaints/" + id + "/verify")
        .then()
        .statusCode(200);
    Town.with(town.coordinator())
        .header("If-Match", seen)
        .body(Map.of("unitId", town.roads.toString()))
        .post("/api/v1/complaints/" + id + "/assign")
        .then()
        .statusCode(412);
  }

  @Test
  void onlyTheUnitThatHasTheCaseHandlesIt() {
    String id = registered();
    step(town.as("operator"), id, "verify", Map.of()).statusCode(200);
    step(town.as("operator"), id, "assign", Map.of("unitId", town.clinic.toString()))
        .statusCode(200);
    step(town.as("unit-admin", "DPUPR"), id, "accept", Map.of()).statusCode(404);
    step(town.as("operator"), id, "accept", Map.of()).statusCode(403);
    // DINKES stands above the clinic
    step(town.as("unit-admin", "DINKES"), id, "accept", Map.of()).statusCode(200);
    Town.with(town.as("unit-admin", "DPUPR"))
        .get("/api/v1/complaints")
        .then()
        .body("items", hasSize(0));
    Town.with(town.as("unit-admin", "PKM-SLAWI"))
        .get("/api/v1/complaints")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void anAnswerToAPhoneReportStandsOnTheTrackerAtOnce() {
    String id = registered();
    step(town.coordinator(), id, "verify", Map.of()).statusCode(200);
    step(town.coordinator(), id, "assign", Map.of("unitId", town.roads.toString())).statusCode(200);
    step(town.coordinator(), id, "accept", Map.of()).statusCode(200);
    step(town.coordinator(), id, "respond", Map.of("text", "Ditambal besok."))
        .statusCode(202)
        .body("state", equalTo("SENT"));
    step(town.coordinator(), id, "resolve", Map.of("outcome", "PLANNED")).statusCode(200);
    step(town.coordinator(), id, "reopen", Map.of("reason", "Belum ditambal")).statusCode(200);
    Town.with(town.coordinator())
        .get("/api/v1/complaints/" + id + "/sla")
        .then()
        .body("clocks.findAll { it.kind == 'RESOLUTION' }.cycle", equalTo(List.of(1, 2)))
        .body("clocks.findAll { it.kind == 'RESOLUTION' }.state[1]", equalTo("RUNNING"))
        .body("clocks.find { it.kind == 'ACCEPT' }.state", equalTo("MET"));
  }

  @Test
  void aCursorWalksThroughAllCasesOnce() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(registered());
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          Town.with(town.coordinator())
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get("/api/v1/complaints")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
  }

  @Test
  void badInputIsRefusedWithEveryFault() {
    Town.with(town.coordinator())
        .body(Map.of("text", "", "hantu", 1))
        .post("/api/v1/complaints")
        .then()
        .statusCode(400);
    Town.with(town.coordinator())
        .queryParam("hantu", 1)
        .get("/api/v1/complaints")
        .then()
        .statusCode(400);
    Town.with(town.coordinator())
        .get("/api/v1/complaints/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FIXED",
        "ANSWERED",
        "PARTIAL",
        "PLANNED",
        "REPORTER_SILENT",
        "WITHDRAWN",
        "DUPLICATE"
      })
  void whatIsNoReportWasNeitherSolvedNorEndedByAnotherStep(String outcome) {
    String id = registered();
    step(town.coordinator(), id, "reject", Map.of("reason", "iklan", "outcome", outcome))
        .statusCode(422)
        .body("code", equalTo("outcome-not-for-rejection"));
    step(town.coordinator(), id, "verify", Map.of()).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPAM", "NO_ACTION", "OUT_OF_JURISDICTION"})
  void whatIsNoReportEndsAsSuch(String outcome) {
    step(town.coordinator(), registered(), "reject", Map.of("reason", "iklan", "outcome", outcome))
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("outcome", equalTo(outcome));
  }
}
