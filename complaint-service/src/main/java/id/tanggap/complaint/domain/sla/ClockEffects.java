package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.time.ClockEvent.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What each event of a complaint does to its clocks, as the transition table says. */
public final class ClockEffects {

  /** One instruction to the clocks of the named kinds. */
  public record Effect(Set<ClockKind> kinds, Type type) {}

  private ClockEffects() {}

  /**
   * The instructions of an event. Starting ACCEPT at an assignment and the fresh cycle of a
   * reopened case are new clocks, not instructions to old ones.
   */
  public static List<Effect> of(ComplaintEvent event) {
    return switch (event) {
      case VERIFY -> List.of(effect(Type.STOP, ClockKind.VERIFY));
      case ASK ->
          List.of(effect(Type.PAUSE, ClockKind.RESOLUTION, ClockKind.VERIFY, ClockKind.FOLLOW_UP));
      case REPORTER_REPLIED ->
          List.of(effect(Type.RESUME, ClockKind.RESOLUTION, ClockKind.VERIFY, ClockKind.FOLLOW_UP));
      case ACCEPT -> List.of(effect(Type.STOP, ClockKind.ACCEPT));
      case RETURN -> List.of(effect(Type.CANCEL, ClockKind.ACCEPT));
      // to a citizen who spoke again the end of the work is an answer
      case RESOLVE ->
          List.of(
              effect(
                  Type.STOP, ClockKind.RESOLUTION, ClockKind.FOLLOW_UP, ClockKind.NEXT_RESPONSE));
      case FORWARD ->
          List.of(
              effect(
                  Type.STOP,
                  ClockKind.FIRST_RESPONSE,
                  ClockKind.NEXT_RESPONSE,
                  ClockKind.RESOLUTION,
                  ClockKind.ACCEPT,
                  ClockKind.FOLLOW_UP));
      case REJECT, MARK_DUPLICATE, WITHDRAW, REPORTER_SILENT ->
          List.of(new Effect(EnumSet.allOf(ClockKind.class), Type.CANCEL));
      // FIRST_RESPONSE stops when the provider took the answer, not when it was written
      case RESPOND -> List.of();
      // the wait paused it only where the policy says so; a running clock passes by a resume
      case EXTERNAL_ANSWERED, REVIEW_DUE -> List.of(effect(Type.RESUME, ClockKind.RESOLUTION));
      // what these do depends on more than the event: policy, time of the question, what was undone
      case WAIT_EXTERNAL, QUESTION_FAILED, REOPEN, UNMERGE -> List.of();
      case ASSIGN, ACCEPT_OVERDUE, CONFIRM -> List.of();
    };
  }

  private static Effect effect(Type type, ClockKind first, ClockKind... more) {
    return new Effect(EnumSet.of(first, more), type);
  }
}
