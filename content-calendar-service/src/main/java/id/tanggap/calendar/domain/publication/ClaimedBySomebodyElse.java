package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Another person is publishing it by hand right now. */
public final class ClaimedBySomebodyElse extends Rejection {
  public static final String CODE = "claimed-by-somebody-else";

  public ClaimedBySomebodyElse(UUID publicationId, String claimedByName, Instant claimedUntil) {
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
