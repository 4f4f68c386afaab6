package id.tanggap.kit.work;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Too many long files are being read already; to try again in a moment helps. */
public final class ServiceBusy extends Rejection {
  private static final long serialVersionUID = 1L;

  ServiceBusy() {
    super(Kind.UNAVAILABLE, "service-busy", Map.of());
  }
}
