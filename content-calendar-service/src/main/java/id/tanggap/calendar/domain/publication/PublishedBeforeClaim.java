package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** A post cannot have gone live before anybody had its text in hand. */
public final class PublishedBeforeClaim extends Rejection {
  public static final String CODE = "published-before-claim";

  public PublishedBeforeClaim(Instant publishedAt, Instant claimedAt) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("publishedAt", publishedAt, "claimedAt", claimedAt));
  }
}
