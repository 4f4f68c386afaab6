package id.tanggap.monitoring.rest;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/**
 * Too many long files are being read already; the kit's {@link id.tanggap.kit.work.ServiceBusy}
 * under the code that clients of this service know.
 */
public final class FilesBusy extends Rejection {

  private static final long serialVersionUID = 1L;

  FilesBusy() {
    super(Kind.UNAVAILABLE, "files-busy", Map.of());
  }
}
