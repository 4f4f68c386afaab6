package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of steps over REST: what is in it moves, what is not is refused by name. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CaseTableTest {

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

  /** What each state answers to over REST; every other command is refused with this list. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("NEW", Set.of("verify", "ask", "reject", "merge", "withdraw")),
          Map.entry("TRIAGED", Set.of("ask", "assign", "forward", "merge", "withdraw")),
          Map.entry("AWAITING_REPORTER", Set.of("answers", "merge", "withdraw")),
          Map.entry("ASSIGNED", Set.of("accept", "return", "merge", "withdraw")),
          Map.entry(
              "IN_PROGRESS",
              Set.of("return", "wait", "forward", "respond", "resolve", "merge", "withdraw")),
          Map.entry("AWAITING_EXTERNAL", Set.of("external-answered", "merge", "withdraw")),
          Map.entry("RESOLVED", Set.of("confirm", "reopen")),
          Map.entry("CLOSED", Set.of("reopen")),
          Map.entry("REJECTED", Set.of()),
          Map.entry("DUPLICATE", Set.of("unmerge")),
          Map.entry("FORWARDED", Set.of("return")));

  private static final Map<String, String> EVENTS =
      Map.ofEntries(
          Map.entry("verify", "VERIFY"),
          Map.entry("ask", "ASK"),
          Map.entry("answers", "REPORTER_REPLIED"),
          Map.entry("reject", "REJECT"),
          Map.entry("assign", "ASSIGN"),
          Map.entry("accept", "ACCEPT"),
          Map.entry("return", "RETURN"),
          Map.entry("wait", "WAIT_EXTERNAL"),
          Map.entry("external-answered", "EXTERNAL_ANSWERED"),
          Map.entry("forward", "FORWARD"),
          Map.entry("respond", "RESPOND"),
          Map.entry("resolve", "RESOLVE"),
          Map.entry("confirm", "CONFIRM"),
          Map.entry("reopen", "REOPEN"),
          Map.entry("merge", "MARK_DUPLICATE"),
          Map.entry("unmerge", "UNMERGE"),
          Map.entry("withdraw", "WITHDRAW"));

  private Map<String, Object> body(String verb, Desk.Filed parent) {
    return switch (verb) {
      case "ask", "answers", "respond" -> Map.of("text", "RT berapa?");
      case "assign" -> Map.of("unitId", desk.town.roads.toString());
      case "wait" -> Desk.wait("2026-11-05");
      case "external-answered" -> Map.of("answer", "sudah");
      case "forward" -> Desk.forward();
      case "resolve" -> Map.of("outcome", "FIXED");
      case "merge" -> Map.of("into", parent.id(), "reason", "sama");
      case "verify", "accept", "confirm" -> Map.of();
      default -> Map.of("reason", "alasan");
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NEW",
        "TRIAGED",
        "AWAITING_REPORTER",
        "ASSIGNED",
        "IN_PROGRESS",
        "AWAITING_EXTERNAL",
        "RESOLVED",
        "CLOSED",
        "REJECTED",
        "DUPLICATE",
        "FORWARDED"
      })
  void everyCommandThatTheStateDoesNotAnswerToIsRefusedWithThoseThatItDoes(String state) {
    Desk.Filed parent = desk.phoned();
    Desk.Filed filed = desk.in(state, desk.phoned());
    Set<String> allowed = ALLOWED.get(state);
    int lines = desk.events(filed).size();
    for (String verb : EVENTS.keySet()) {
      if (!allowed.contains(verb)) {
        JsonPath refusal =
            desk.step(filed, verb, body(verb, parent)).statusCode(409).extract().jsonPath();
        assertThat(refusal.getString("code")).isEqualTo("illegal-transition");
        assertThat(refusal.getString("from")).isEqualTo(state);
        assertThat(refusal.getString("event")).isEqualTo(EVENTS.get(verb));
        List<String> named = refusal.getList("allowed");
        assertThat(named)
            .as("%s in %s", verb, state)
            .containsAll(allowed.stream().map(EVENTS::get).toList());
        assertThat(EVENTS.values().stream().filter(named::contains))
            .containsExactlyInAnyOrderElementsOf(allowed.stream().map(EVENTS::get).toList());
      }
    }
    assertThat(desk.state(filed)).isEqualTo(state);
    assertThat(desk.events(filed)).as("what is refused leaves no trace").hasSize(lines);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyCommandThatTheStateAnswersToMovesTheCaseAndItsHistory(
      String state, String verb, String to) {
    Desk.Filed filed = desk.in(state, desk.phoned());
    int status = desk.step(filed, verb, body(verb, desk.phoned())).extract().statusCode();
    assertThat(status).isIn(200, 202);
    assertThat(desk.state(filed)).isEqualTo(to);
    assertThat(desk.events(filed)).contains(EVENTS.get(verb));
    desk.historyIsIntact(filed);
    List<String> open = List.of("PENDING", "RUNNING", "PAUSED", "BREACHED_RUNNING");
    if (Set.of("CLOSED", "REJECTED", "DUPLICATE", "FORWARDED").contains(to)) {
      assertThat(desk.shown(filed, "/sla").getList("clocks.state"))
          .as("no clock runs in %s", to)
          .doesNotContainAnyElementsOf(open);
    }
  }

  static Stream<Arguments> steps() {
    return Stream.of(
        Arguments.of("NEW", "verify", "TRIAGED"),
        Arguments.of("NEW", "ask", "AWAITING_REPORTER"),
        Arguments.of("TRIAGED", "ask", "AWAITING_REPORTER"),
        Arguments.of("AWAITING_REPORTER", "answers", "TRIAGED"),
        Arguments.of("NEW", "reject", "REJECTED"),
        Arguments.of("TRIAGED", "assign", "ASSIGNED"),
        Arguments.of("ASSIGNED", "accept", "IN_PROGRESS"),
        Arguments.of("ASSIGNED", "return", "TRIAGED"),
        Arguments.of("IN_PROGRESS", "return", "TRIAGED"),
        Arguments.of("FORWARDED", "return", "TRIAGED"),
        Arguments.of("IN_PROGRESS", "wait", "AWAITING_EXTERNAL"),
        Arguments.of("AWAITING_EXTERNAL", "external-answered", "IN_PROGRESS"),
        Arguments.of("TRIAGED", "forward", "FORWARDED"),
        Arguments.of("IN_PROGRESS", "forward", "FORWARDED"),
        Arguments.of("IN_PROGRESS", "respond", "IN_PROGRESS"),
        Arguments.of("IN_PROGRESS", "resolve", "RESOLVED"),
        Arguments.of("RESOLVED", "confirm", "CLOSED"),
        Arguments.of("RESOLVED", "reopen", "IN_PROGRESS"),
        Arguments.of("CLOSED", "reopen", "IN_PROGRESS"),
        Arguments.of("NEW", "merge", "DUPLICATE"),
        Arguments.of("AWAITING_REPORTER", "merge", "DUPLICATE"),
        Arguments.of("AWAITING_EXTERNAL", "merge", "DUPLICATE"),
        Arguments.of("DUPLICATE", "unmerge", "NEW"),
        Arguments.of("NEW", "withdraw", "CLOSED"),
        Arguments.of("TRIAGED", "withdraw", "CLOSED"),
        Arguments.of("AWAITING_REPORTER", "withdraw", "CLOSED"),
        Arguments.of("ASSIGNED", "withdraw", "CLOSED"),
        Arguments.of("IN_PROGRESS", "withdraw", "CLOSED"),
        Arguments.of("AWAITING_EXTERNAL", "withdraw", "CLOSED"));
  }
}
