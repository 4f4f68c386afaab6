package id.tanggap.complaint.domain.complaint;

import static id.tanggap.complaint.domain.complaint.ComplaintState.ASSIGNED;
import static id.tanggap.complaint.domain.complaint.ComplaintState.AWAITING_EXTERNAL;
import static id.tanggap.complaint.domain.complaint.ComplaintState.AWAITING_REPORTER;
import static id.tanggap.complaint.domain.complaint.ComplaintState.CLOSED;
import static id.tanggap.complaint.domain.complaint.ComplaintState.DUPLICATE;
import static id.tanggap.complaint.domain.complaint.ComplaintState.FORWARDED;
import static id.tanggap.complaint.domain.complaint.ComplaintState.IN_PROGRESS;
import static id.tanggap.complaint.domain.complaint.ComplaintState.NEW;
import static id.tanggap.complaint.domain.complaint.ComplaintState.REJECTED;
import static id.tanggap.complaint.domain.complaint.ComplaintState.RESOLVED;
import static id.tanggap.complaint.domain.complaint.ComplaintState.TRIAGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every pair of state and event, against the table of the design written down a second time. */
class TransitionsTest {

  private record Pair(ComplaintState from, ComplaintEvent event) {}

  private static final ComplaintState BACK = null;
  private final Map<Pair, ComplaintState> expected = new HashMap<>();

  private void row(ComplaintEvent event, ComplaintState to, ComplaintState... from) {
    for (ComplaintState state : from) {
      expected.put(new Pair(state, event), to);
    }
  }

  TransitionsTest() {
    row(ComplaintEvent.VERIFY, TRIAGED, NEW);
    row(ComplaintEvent.ASK, AWAITING_REPORTER, NEW, TRIAGED);
    row(ComplaintEvent.REPORTER_REPLIED, BACK, AWAITING_REPORTER);
    row(ComplaintEvent.REPORTER_SILENT, CLOSED, AWAITING_REPORTER);
    row(ComplaintEvent.QUESTION_FAILED, BACK, AWAITING_REPORTER);
    row(ComplaintEvent.REJECT, REJECTED, NEW);
    row(ComplaintEvent.ASSIGN, ASSIGNED, TRIAGED);
    row(ComplaintEvent.ACCEPT, IN_PROGRESS, ASSIGNED);
    row(ComplaintEvent.RETURN, TRIAGED, ASSIGNED, IN_PROGRESS, FORWARDED);
    row(ComplaintEvent.ACCEPT_OVERDUE, ASSIGNED, ASSIGNED);
    row(ComplaintEvent.WAIT_EXTERNAL, AWAITING_EXTERNAL, IN_PROGRESS);
    row(ComplaintEvent.EXTERNAL_ANSWERED, IN_PROGRESS, AWAITING_EXTERNAL);
    row(ComplaintEvent.REVIEW_DUE, IN_PROGRESS, AWAITING_EXTERNAL);
    row(ComplaintEvent.FORWARD, FORWARDED, TRIAGED, IN_PROGRESS);
    row(ComplaintEvent.RESPOND, IN_PROGRESS, IN_PROGRESS);
    row(ComplaintEvent.RESOLVE, RESOLVED, IN_PROGRESS);
    row(ComplaintEvent.CONFIRM, CLOSED, RESOLVED);
    row(ComplaintEvent.REOPEN, IN_PROGRESS, RESOLVED, CLOSED);
    row(ComplaintEvent.UNMERGE, BACK, DUPLICATE);
    ComplaintState[] open = {
      NEW, TRIAGED, AWAITING_REPORTER, ASSIGNED, IN_PROGRESS, AWAITING_EXTERNAL
    };
    row(ComplaintEvent.MARK_DUPLICATE, DUPLICATE, open);
    row(ComplaintEvent.WITHDRAW, CLOSED, open);
  }

  @Test
  void everyPairOfTheTableLeadsWhereItSaysAndNoOtherPairExists() {
    for (ComplaintState from : ComplaintState.values()) {
      for (ComplaintEvent event : ComplaintEvent.values()) {
        Pair pair = new Pair(from, event);
        if (expected.containsKey(pair)) {
          ComplaintState to = expected.get(pair) == BACK ? TRIAGED : expected.get(pair);
          assertThat(Transitions.next(from, event, TRIAGED)).as("%s", pair).isEqualTo(to);
        } else {
          assertThatThrownBy(() -> Transitions.next(from, event, TRIAGED))
              .as("%s", pair)
              .isInstanceOfSatisfying(
                  IllegalTransition.class,
                  refusal ->
                      assertThat(refusal.details().get("allowed"))
                          .isEqualTo(Transitions.allowed(from).stream().map(Enum::name).toList()));
        }
      }
    }
  }

  @Test
  void rejectedCasesAllowNothingMore() {
    assertThat(Transitions.allowed(REJECTED)).isEmpty();
    assertThat(List.of(CLOSED, FORWARDED, DUPLICATE))
        .allSatisfy(state -> assertThat(Transitions.allowed(state)).hasSize(1));
  }
}
