package id.tanggap.monitoring.domain.response;

import java.time.Instant;
import java.util.UUID;

/** Something that complaint-service reports about one interaction. The order is not guaranteed. */
public sealed interface InteractionFact {

  /** A citizen spoke. */
  record Received(
      UUID threadId,
      UUID accountId,
      UUID unitId,
      String platform,
      String interactionClass,
      boolean wantsAnswer,
      Instant occurredAt,
      Instant answerDueAt)
      implements InteractionFact {}

  /** A person of ours answered for the first time. */
  record Answered(
      UUID threadId,
      UUID accountId,
      UUID unitId,
      Instant answeredAt,
      boolean withinTarget,
      long workingSeconds,
      long elapsedSeconds)
      implements InteractionFact {}

  /** No answer is owed any more. */
  record Closed(UUID threadId, UUID unitId, String reason, Instant at) implements InteractionFact {}
}
