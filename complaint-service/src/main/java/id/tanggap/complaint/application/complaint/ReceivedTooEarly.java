package id.tanggap.complaint.application.complaint;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** No calendar and no policy reaches back before 1970, so no deadline can be told from then. */
public final class ReceivedTooEarly extends Rejection {

  /** The first instant that a report can have been received at. */
  public static final Instant EARLIEST = Instant.EPOCH;

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public ReceivedTooEarly(Instant at) {
    super(Kind.RULE_VIOLATED, "received-too-early", Map.of("at", at.toString()));
  }
}
