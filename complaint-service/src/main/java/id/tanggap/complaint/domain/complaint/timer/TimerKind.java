package id.tanggap.complaint.domain.complaint.timer;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import java.util.Optional;

/** What becomes due by the passage of time; each belongs to one state. */
public enum TimerKind {
  /** A question: delivered? reminded of? silent for too long? */
  QUESTION,
  /** A unit that does not take a case on. */
  ACCEPT,
  /** The day on which a unit wanted to look after somebody outside again. */
  REVIEW,
  /** A resolved case to which nobody objects. */
  CONFIRM;

  /** The kind that runs in a state. */
  public static Optional<TimerKind> of(ComplaintState state) {
    return switch (state) {
      case AWAITING_REPORTER -> Optional.of(QUESTION);
      case ASSIGNED -> Optional.of(ACCEPT);
      case AWAITING_EXTERNAL -> Optional.of(REVIEW);
      case RESOLVED -> Optional.of(CONFIRM);
      case NEW, TRIAGED, IN_PROGRESS, CLOSED, REJECTED, DUPLICATE, FORWARDED -> Optional.empty();
    };
  }
}
