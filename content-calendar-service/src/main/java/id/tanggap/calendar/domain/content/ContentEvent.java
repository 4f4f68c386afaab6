package id.tanggap.calendar.domain.content;

import java.time.Instant;
import java.util.UUID;

/** What happened to a content item and others want to know. */
public sealed interface ContentEvent {

  UUID contentId();

  String region();

  UUID unitId();

  Instant at();

  /** The item waits for an approver, who will decide on exactly this hash. */
  record Submitted(
      UUID contentId, String region, UUID unitId, String contentHash, String by, Instant at)
      implements ContentEvent {}

  /** An approver allowed exactly this hash. */
  record Approved(
      UUID contentId, String region, UUID unitId, String contentHash, String by, Instant at)
      implements ContentEvent {}

  /** An edit took the approval away; the hashes are equal when only the brief changed. */
  record ApprovalInvalidated(
      UUID contentId,
      String region,
      UUID unitId,
      String previousHash,
      String contentHash,
      Instant at)
      implements ContentEvent {}
}
