package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random games over all commands of a case, with time passing in between: whatever is tried, the
 * version rises with each step, the history is whole, no clock runs in an ended case, and timers
 * and assignments are those of the state.
 */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CaseGamesTest {

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

  private static final List<Duration> PAUSES =
      List.of(Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(4), Duration.ofDays(15));

  private static final List<String> VERBS =
      List.of(
          "verify",
          "ask",
          "answers",
          "assign",
          "accept",
          "return",
          "wait",
          "external-answered",
          "forward",
          "respond",
          "resolve",
          "confirm",
          "reopen",
          "merge",
          "unmerge",
          "withdraw",
          "visibility",
          "support",
          "reject");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3328, 7, 20261126})
  void whateverIsTriedTheCaseStaysConsistent(long seed) {
    play(seed);
  }

  /** {@code -Dtanggap.seed=N} plays a game that nobody played before. */
  @Test
  void theGameOfTheDayKeepsTheCasesConsistent() {
    play(Long.getLong("tanggap.seed", 42));
  }

  private void play(long seed) {
    Random random = new Random(seed);
    List<Desk.Filed> cases = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      cases.add(desk.phoned());
    }
    Map<String, Long> versions = new HashMap<>();
    Set<String> states = new TreeSet<>();
    for (int turn = 0; turn < 90; turn++) {
      Desk.Filed filed = cases.get(random.nextInt(cases.size()));
      // mostly what is possible, or the game never gets anywhere
      String verb = VERBS.get(random.nextInt(VERBS.size()));
      int status = play(filed, verb, cases.get(random.nextInt(cases.size())));
      assertThat(status).as("seed %d turn %d %s", seed, turn, verb).isIn(200, 201, 202, 409, 422);
      check(filed, verb, status, versions, seed);
      states.add(desk.state(filed));
      if (turn % 15 == 14) {
        clock.advance(PAUSES.get(random.nextInt(PAUSES.size())));
        workers.watch();
        cases.forEach(one -> check(one, "time", 200, versions, seed));
      }
    }
    assertThat(states).as("a game in which nothing happens proves nothing").hasSizeGreaterThan(4);
  }

  private int play(Desk.Filed filed, String verb, Desk.Filed other) {
    Map<String, Object> body =
        switch (verb) {
          case "ask", "answers", "respond" -> Map.of("text", "RT berapa?");
          case "assign" -> Map.of("unitId", desk.town.roads.toString());
          case "wait" ->
              Desk.wait(clock.instant().plus(Duration.ofDays(3)).toString().substring(0, 10));
          case "external-answered" -> Map.of("answer", "sudah");
          case "forward" -> Desk.forward();
          case "resolve" -> Map.of("outcome", "FIXED");
          case "merge" -> Map.of("into", other.id(), "reason", "sama");
          case "visibility" -> Map.of("visibility", "ANONYMOUS");
          case "support" -> Map.of("unitId", desk.town.health.toString(), "task", "bantu");
          case "verify", "accept", "confirm" -> Map.of();
          default -> Map.of("reason", "alasan");
        };
    return desk.step(filed, verb.equals("support") ? "assignments" : verb, body)
        .extract()
        .statusCode();
  }

  private void check(
      Desk.Filed filed, String verb, int status, Map<String, Long> versions, long seed) {
    Response shown = Town.with(desk.town.coordinator()).get("/api/v1/complaints/" + filed.id());
    long version = Long.parseLong(shown.header("ETag").replace("\"", ""));
    long before = versions.getOrDefault(filed.id(), -1L);
    if (status < 300 && !verb.equals("time")) {
      assertThat(version).as("seed %d: %s raises the version", seed, verb).isGreaterThan(before);
    } else if (!verb.equals("time")) {
      assertThat(version)
          .as("seed %d: refused %s", seed, verb)
          .isEqualTo(before < 0 ? version : before);
    }
    versions.put(filed.id(), version);
    // a merge also writes into the history of the case that goes on
    if (verb.equals("merge") && status == 200) {
      versions.clear();
    }
    desk.historyIsIntact(filed);
    String state = shown.jsonPath().getString("state");
    if (Set.of("CLOSED", "REJECTED", "DUPLICATE", "FORWARDED").contains(state)) {
      assertThat(desk.shown(filed, "/sla").getList("clocks.state"))
          .as("seed %d: after %s no clock runs in %s", seed, verb, state)
          .doesNotContain("PENDING", "RUNNING", "PAUSED", "BREACHED_RUNNING");
    }
    List<Map<String, Object>> awake =
        Desk.rows("case_timer", filed).stream()
            .filter(timer -> !(Boolean) timer.get("asleep"))
            .toList();
    Map<String, String> kind =
        Map.of(
            "AWAITING_REPORTER", "QUESTION",
            "ASSIGNED", "ACCEPT",
            "AWAITING_EXTERNAL", "REVIEW",
            "RESOLVED", "CONFIRM");
    assertThat(awake)
        .as("seed %d: after %s only the timer of %s runs", seed, verb, state)
        .allSatisfy(timer -> assertThat(timer.get("kind")).isEqualTo(kind.get(state)));
    List<String> open =
        desk.shown(filed, "/assignments")
            .getList("items.findAll { it.state in ['OFFERED', 'ACCEPTED'] }.role");
    boolean atWork = Set.of("ASSIGNED", "IN_PROGRESS", "AWAITING_EXTERNAL").contains(state);
    if (atWork) {
      assertThat(open).as("seed %d: after %s one leads", seed, verb).containsOnlyOnce("LEAD");
    } else if (!state.equals("DUPLICATE")) {
      assertThat(open).as("seed %d: after %s nobody works in %s", seed, verb, state).isEmpty();
    }
  }
}
