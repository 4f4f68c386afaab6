package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** Another person may have posted it; who ends it says, with a reason, that no post is up. */
public final class NotPostedUnconfirmed extends Rejection {
  public static final String CODE = "not-posted-unconfirmed";

  public NotPostedUnconfirmed(UUID publicationId, String claimedByName) {
    super(
        Kind.RULE_VIOLATED,
        CODE,
        Map.of("publicationId", publicationId, "claimedByName", claimedByName));
  }
}
