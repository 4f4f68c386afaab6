package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens when several are at one case at the same instant. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CaseRaceTest {

  @Inject TestClock clock;
  @Inject Workers workers;

  private Desk desk;

  @BeforeEach
  void openTheDesk() {
    desk = new Desk();
    // Monday 09:00 in Jakarta
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static final int ROUNDS = 12;

  /** Two steps that a state answers to and that exclude each other. */
  static Stream<Arguments> rivals() {
    return Stream.of(
        Arguments.of("NEW", "verify", "reject"),
        Arguments.of("TRIAGED", "assign", "forward"),
        Arguments.of("ASSIGNED", "accept", "return"),
        Arguments.of("RESOLVED", "confirm", "reopen"));
  }

  private Map<String, Object> body(String verb) {
    return switch (verb) {
      case "assign" -> Map.of("unitId", desk.town.roads.toString());
      case "forward" -> Desk.forward();
      case "verify", "accept", "confirm" -> Map.of();
      default -> Map.of("reason", "alasan");
    };
  }

  @ParameterizedTest
  @MethodSource("rivals")
  void ofTwoRivalStepsThatArriveTogetherExactlyOneIsTaken(String state, String one, String two)
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Desk.Filed filed = desk.in(state, desk.phoned());
      String seen =
          Town.with(desk.town.coordinator()).get("/api/v1/complaints/" + filed.id()).header("ETag");
      int lines = desk.events(filed).size();
      List<Integer> statuses =
          together(() -> tried(filed, one, seen), () -> tried(filed, two, seen));
      assertThat(statuses).as("%s against %s", one, two).containsExactlyInAnyOrder(200, 412);
      List<String> events = desk.events(filed);
      assertThat(events.subList(lines, events.size()))
          .as("one step and what belongs to it")
          .filteredOn(
              event ->
                  Set.of(
                          "VERIFY", "REJECT", "ASSIGN", "FORWARD", "ACCEPT", "RETURN", "CONFIRM",
                          "REOPEN")
                      .contains(event))
          .hasSize(1);
      desk.historyIsIntact(filed);
    }
  }

  private int tried(Desk.Filed filed, String verb, String seen) {
    return Town.with(desk.town.coordinator())
        .header("If-Match", seen)
        .body(body(verb))
        .post("/api/v1/complaints/" + filed.id() + "/" + verb)
        .statusCode();
  }

  @Test
  void withoutATagTheSecondIsRefusedByTheTable() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Desk.Filed filed = desk.in("ASSIGNED", desk.phoned());
      List<Integer> statuses =
          together(
              () -> desk.step(filed, "accept", Map.of()).extract().statusCode(),
              () -> desk.step(filed, "merge", merge()).extract().statusCode());
      // a merge is possible after the acceptance, an acceptance after the merge is not
      assertThat(List.of(List.of(200, 200), List.of(409, 200))).contains(statuses);
      desk.historyIsIntact(filed);
    }
  }

  private Map<String, Object> merge() {
    return Map.of("into", desk.phoned().id(), "reason", "sama");
  }

  @Test
  void theClockworkAndPeopleMeetAtOneCaseAndNothingHappensTwice() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Desk.Filed filed = desk.in("RESOLVED", desk.phoned());
      clock.set(Instant.parse("2026-11-16T09:00:00Z"));
      List<Integer> statuses =
          together(
              () -> desk.says(filed, "confirm", Map.of()).extract().statusCode(),
              () -> watched(),
              () -> watched());
      assertThat(statuses.get(0)).isIn(200, 409);
      assertThat(desk.events(filed)).containsOnlyOnce("CONFIRM");
      assertThat(Desk.rows("case_timer", filed)).isEmpty();
      desk.historyIsIntact(filed);
      clock.set(Instant.parse("2026-11-02T02:00:00Z"));
    }
  }

  private int watched() {
    workers.watch();
    return 0;
  }

  @SafeVarargs
  private static List<Integer> together(Callable<Integer>... calls) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(calls.length);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    for (Callable<Integer> call : calls) {
      answers.add(
          pool.submit(
              () -> {
                start.await();
                return call.call();
              }));
    }
    start.countDown();
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    pool.shutdown();
    return statuses;
  }
}
