package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody took the approved text over to post it and has not said how it ended. Until then the
 * text must not change: a post that may be live already would belong to no approved text.
 */
public final class PostingInProgress extends Rejection {
  public static final String CODE = "posting-in-progress";

  public PostingInProgress(UUID publicationId, String claimedByName, Instant claimedUntil) {
    super(
        Kind.CONFLICT,
        CODE,
        Map.of(
            "publicationId",
            publicationId,
            "claimedByName",
            claimedByName,
            "claimedUntil",
            claimedUntil));
  }
}
