package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** It is live already, at another address. */
public final class AlreadyPublished extends Rejection {
  public static final String CODE = "already-published";

  public AlreadyPublished(UUID publicationId, String url) {
    super(Kind.CONFLICT, CODE, Map.of("publicationId", publicationId, "url", url));
  }
}
