package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Text and media are handed out only a set time before they are due. */
public final class NotYetClaimable extends Rejection {
  public static final String CODE = "not-yet-claimable";

  public NotYetClaimable(UUID publicationId, Instant claimableFrom) {
    super(
        Kind.CONFLICT,
        CODE,
        Map.of("publicationId", publicationId, "claimableFrom", claimableFrom));
  }
}
