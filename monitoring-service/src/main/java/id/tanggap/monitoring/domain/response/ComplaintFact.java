package id.tanggap.monitoring.domain.response;

import java.time.Instant;
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
}
