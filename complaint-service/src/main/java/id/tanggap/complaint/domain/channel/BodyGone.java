package id.tanggap.complaint.domain.channel;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The body was taken away, by its author or by retention; there is nothing to replay. */
public final class BodyGone extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the replay. */
  public BodyGone() {
    super(Kind.CONFLICT, "delivery-body-gone", Map.of());
  }
}
