package id.tanggap.complaint.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of state and event on the aggregate itself, against a table written here by hand: it
 * either moves as the table says or is refused with what would have been allowed.
 */
class CaseMachineTest {

  /** One line per state: the event and where it leads; all that is not here is refused. */
  private static final String TABLE =
      """
      NEW VERIFY>TRIAGED ASK>AWAITING_REPORTER REJECT>REJECTED MARK_DUPLICATE>DUPLICATE \
      WITHDRAW>CLOSED
      TRIAGED ASK>AWAITING_REPORTER ASSIGN>ASSIGNED FORWARD>FORWARDED MARK_DUPLICATE>DUPLICATE \
      WITHDRAW>CLOSED
      AWAITING_REPORTER REPORTER_REPLIED>TRIAGED REPORTER_SILENT>CLOSED QUESTION_FAILED>TRIAGED \
      MARK_DUPLICATE>DUPLICATE WITHDRAW>CLOSED
      ASSIGNED ACCEPT>IN_PROGRESS RETURN>TRIAGED ACCEPT_OVERDUE>ASSIGNED MARK_DUPLICATE>DUPLICATE \
      WITHDRAW>CLOSED
      IN_PROGRESS RETURN>TRIAGED WAIT_EXTERNAL>AWAITING_EXTERNAL FORWARD>FORWARDED \
      RESPOND>IN_PROGRESS RESOLVE>RESOLVED MARK_DUPLICATE>DUPLICATE WITHDRAW>CLOSED
      AWAITING_EXTERNAL EXTERNAL_ANSWERED>IN_PROGRESS REVIEW_DUE>IN_PROGRESS \
      MARK_DUPLICATE>DUPLICATE WITHDRAW>CLOSED
      RESOLVED CONFIRM>CLOSED REOPEN>IN_PROGRESS
      CLOSED REOPEN>IN_PROGRESS
      REJECTED
      DUPLICATE UNMERGE>TRIAGED
      FORWARDED RETURN>TRIAGED
      """;

  private static final Map<ComplaintState, Map<ComplaintEvent, ComplaintState>> EXPECTED = read();

  private static Map<ComplaintState, Map<ComplaintEvent, ComplaintState>> read() {
    Map<ComplaintState, Map<ComplaintEvent, ComplaintState>> table = new HashMap<>();
    for (String line : TABLE.strip().split("\n")) {
      String[] words = line.strip().split("\\s+");
      Map<ComplaintEvent, ComplaintState> row = new HashMap<>();
      for (int i = 1; i < words.length; i++) {
        String[] step = words[i].split(">");
        row.put(ComplaintEvent.valueOf(step[0]), ComplaintState.valueOf(step[1]));
      }
      table.put(ComplaintState.valueOf(words[0]), row);
    }
    return table;
  }

  static Stream<Arguments> pairs() {
    return Stream.of(ComplaintState.values())
        .flatMap(
            state -> Stream.of(ComplaintEvent.values()).map(event -> Arguments.of(state, event)));
  }

  @Test
  void theTableOfThisTestNamesEveryState() {
    assertThat(EXPECTED).containsOnlyKeys(ComplaintState.values());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pairs")
  void movesAsTheTableSaysOrRefusesWithWhatIsAllowed(ComplaintState from, ComplaintEvent event) {
    Complaint complaint = Cases.in(from);
    assertThat(complaint.state()).isEqualTo(from);
    int lines = complaint.logLength();
    ComplaintState to = EXPECTED.get(from).get(event);
    if (to == null) {
      assertThatThrownBy(() -> Cases.happen(event, complaint))
          .isInstanceOfSatisfying(
              IllegalTransition.class,
              refusal -> {
                assertThat(refusal.details())
                    .containsEntry("from", from.name())
                    .containsEntry("event", event.name());
                assertThat(refusal.details().get("allowed"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .containsExactlyInAnyOrderElementsOf(
                        EXPECTED.get(from).keySet().stream().map(Enum::name).toList());
              });
      assertThat(complaint.state()).isEqualTo(from);
      assertThat(complaint.logLength()).isEqualTo(lines);
      return;
    }
    StatusEntry line = Cases.happen(event, complaint);
    assertThat(complaint.state()).isEqualTo(to);
    assertThat(line.event()).isEqualTo(event.name());
    assertThat(line.fromState()).isEqualTo(from);
    assertThat(line.toState()).isEqualTo(to);
    assertThat(line.sequence()).isEqualTo(lines + 1);
    assertThat(complaint.logHash()).isEqualTo(line.hash());
  }

  @Test
  void aCaseMergedWhileItWaitsForItsReporterGoesBackBothWays() {
    Complaint complaint = Cases.received();
    ReporterSteps.ask(complaint, Cases.OPERATOR, Cases.NOW);
    Cases.happen(ComplaintEvent.MARK_DUPLICATE, complaint);
    Cases.happen(ComplaintEvent.UNMERGE, complaint);
    assertThat(complaint.state()).isEqualTo(ComplaintState.AWAITING_REPORTER);
    ReporterSteps.reporterReplied(complaint, Actor.REPORTER, Cases.NOW);
    assertThat(complaint.state()).isEqualTo(ComplaintState.NEW);
  }

  @Test
  void aWholeHistoryIsIntactAndEveryKindOfDamageIsNamed() {
    Complaint complaint = Cases.received();
    List<StatusEntry> lines = new ArrayList<>();
    lines.add(complaint.firstEntry(Cases.OPERATOR));
    lines.add(complaint.verify(null, null, Cases.OPERATOR, Cases.NOW));
    lines.add(ReporterSteps.ask(complaint, Cases.OPERATOR, Cases.NOW));
    lines.add(ReporterSteps.reporterReplied(complaint, Actor.REPORTER, Cases.NOW));
    assertThat(HistoryCheck.of(complaint, lines))
        .isEqualTo(new HistoryCheck(4, null, HistoryCheck.Finding.INTACT));
    assertThat(HistoryCheck.of(complaint, lines.subList(0, 3)))
        .isEqualTo(new HistoryCheck(3, 4, HistoryCheck.Finding.END_CUT_OFF));
    List<StatusEntry> gap = new ArrayList<>(lines);
    gap.remove(1);
    assertThat(HistoryCheck.of(complaint, gap))
        .isEqualTo(new HistoryCheck(3, 2, HistoryCheck.Finding.LINE_MISSING));
    Complaint other = Cases.received();
    other.firstEntry(Cases.OPERATOR);
    List<StatusEntry> foreign = new ArrayList<>(lines);
    foreign.set(1, other.verify(null, null, Cases.OPERATOR, Cases.NOW));
    assertThat(HistoryCheck.of(complaint, foreign))
        .isEqualTo(new HistoryCheck(4, 2, HistoryCheck.Finding.CHAIN_BROKEN));
  }
}
