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

import id.tanggap.kit.domain.IllegalTransition;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The transition table of a complaint, complete: what is not in it does not exist. Guards that need
 * more than the state live with {@link Complaint}.
 */
public final class Transitions {

  private static final Map<ComplaintState, Map<ComplaintEvent, Step>> TABLE = table();

  private Transitions() {}

  /** Where an event leads: a fixed state, or back to the state before the detour. */
  public record Step(ComplaintState to) {
    private static final Step BACK = new Step(null);

    /** True when the complaint returns to the state in which the detour began. */
    public boolean back() {
      return to == null;
    }
  }

  /** The step of an event, empty when the table has none. */
  public static Optional<Step> step(ComplaintState from, ComplaintEvent event) {
    return Optional.ofNullable(TABLE.get(from).get(event));
  }

  /** The events that a state answers to. */
  public static Set<ComplaintEvent> allowed(ComplaintState from) {
    return TABLE.get(from).keySet();
  }

  /**
   * The state after an event.
   *
   * @param before the state in which the current detour began; used only by steps that lead back
   * @throws IllegalTransition naming what would have been allowed
   */
  public static ComplaintState next(
      ComplaintState from, ComplaintEvent event, ComplaintState before) {
    Step step =
        step(from, event)
            .orElseThrow(
                () -> new IllegalTransition("complaint", from, event.name(), allowed(from)));
    return step.back() ? before : step.to();
  }

  private static Map<ComplaintState, Map<ComplaintEvent, Step>> table() {
    Map<ComplaintState, Map<ComplaintEvent, Step>> table = new EnumMap<>(ComplaintState.class);
    for (ComplaintState state : ComplaintState.values()) {
      table.put(state, new EnumMap<>(ComplaintEvent.class));
    }
    row(table, EnumSet.of(NEW), ComplaintEvent.VERIFY, TRIAGED);
    row(table, EnumSet.of(NEW, TRIAGED), ComplaintEvent.ASK, AWAITING_REPORTER);
    back(table, AWAITING_REPORTER, ComplaintEvent.REPORTER_REPLIED);
    row(table, EnumSet.of(AWAITING_REPORTER), ComplaintEvent.REPORTER_SILENT, CLOSED);
    back(table, AWAITING_REPORTER, ComplaintEvent.QUESTION_FAILED);
    row(table, EnumSet.of(NEW), ComplaintEvent.REJECT, REJECTED);
    row(table, EnumSet.of(TRIAGED), ComplaintEvent.ASSIGN, ASSIGNED);
    row(table, EnumSet.of(ASSIGNED), ComplaintEvent.ACCEPT, IN_PROGRESS);
    row(table, EnumSet.of(ASSIGNED, IN_PROGRESS, FORWARDED), ComplaintEvent.RETURN, TRIAGED);
    row(table, EnumSet.of(ASSIGNED), ComplaintEvent.ACCEPT_OVERDUE, ASSIGNED);
    row(table, EnumSet.of(IN_PROGRESS), ComplaintEvent.WAIT_EXTERNAL, AWAITING_EXTERNAL);
    row(table, EnumSet.of(AWAITING_EXTERNAL), ComplaintEvent.EXTERNAL_ANSWERED, IN_PROGRESS);
    row(table, EnumSet.of(AWAITING_EXTERNAL), ComplaintEvent.REVIEW_DUE, IN_PROGRESS);
    row(table, EnumSet.of(TRIAGED, IN_PROGRESS), ComplaintEvent.FORWARD, FORWARDED);
    row(table, EnumSet.of(IN_PROGRESS), ComplaintEvent.RESPOND, IN_PROGRESS);
    row(table, EnumSet.of(IN_PROGRESS), ComplaintEvent.RESOLVE, RESOLVED);
    row(table, EnumSet.of(RESOLVED), ComplaintEvent.CONFIRM, CLOSED);
    row(table, EnumSet.of(RESOLVED, CLOSED), ComplaintEvent.REOPEN, IN_PROGRESS);
    for (ComplaintState state : ComplaintState.values()) {
      if (state.open()) {
        row(table, EnumSet.of(state), ComplaintEvent.MARK_DUPLICATE, DUPLICATE);
        row(table, EnumSet.of(state), ComplaintEvent.WITHDRAW, CLOSED);
      }
    }
    back(table, DUPLICATE, ComplaintEvent.UNMERGE);
    return table;
  }

  private static void row(
      Map<ComplaintState, Map<ComplaintEvent, Step>> table,
      Set<ComplaintState> from,
      ComplaintEvent event,
      ComplaintState to) {
    from.forEach(state -> table.get(state).put(event, new Step(to)));
  }

  private static void back(
      Map<ComplaintState, Map<ComplaintEvent, Step>> table,
      ComplaintState from,
      ComplaintEvent event) {
    table.get(from).put(event, Step.BACK);
  }
}
