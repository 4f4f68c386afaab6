package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** A post cannot have gone live at a time that has not come. */
public final class PublishedInFuture extends Rejection {
  public static final String CODE = "published-in-future";

  public PublishedInFuture(Instant publishedAt) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("publishedAt", publishedAt));
  }
}
