package id.tanggap.monitoring.domain.response;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something that complaint-service reports about one complaint. The order is not guaranteed. */
public sealed interface ComplaintFact {

  /** It was opened. A secret one carries neither unit nor category. */
  record Received(
      String complaintClass,
      String category,
      String visibility,
      String channel,
      UUID unitId,
      Instant receivedAt)
      implements ComplaintFact {}

  /** A unit got it. */
  record Assigned(UUID unitId, Instant at) implements ComplaintFact {}

  /** The citizen got the first answer. */
  record Responded(UUID unitId, Instant at, boolean withinTarget) implements ComplaintFact {}

  /** It is shown to more or to fewer. A secret one carries neither unit nor category. */
  record Shown(String visibility, String category, UUID unitId, Instant at)
      implements ComplaintFact {}

  /** The unit says that it is settled. */
  record Resolved(UUID unitId, String outcome, Instant at) implements ComplaintFact {}

  /** It ended, with a solution or without one. */
  record Closed(Instant at) implements ComplaintFact {}

  /** It goes on although it had been settled or had ended. */
  record Reopened(Instant at) implements ComplaintFact {}

  /** The turn that the fact means for the case, empty when it goes on as before. */
  default Optional<ComplaintTurn> turn() {
    if (this instanceof Resolved resolved) {
      return Optional.of(new ComplaintTurn(resolved.at(), true));
    }
    if (this instanceof Closed closed) {
      return Optional.of(new ComplaintTurn(closed.at(), true));
    }
    return this instanceof Reopened reopened
        ? Optional.of(new ComplaintTurn(reopened.at(), false))
        : Optional.empty();
  }
}
