package id.tanggap.monitoring.rest;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Too many long files are being read already. */
public final class FilesBusy extends Rejection {

  private static final long serialVersionUID = 1L;

  FilesBusy() {
    super(Kind.UNAVAILABLE, "files-busy", Map.of());
  }
}
