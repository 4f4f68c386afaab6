package id.tanggap.complaint.rest.stream;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** This replica keeps as many streams open as it may. */
public final class TooManyStreams extends Rejection {

  private static final long serialVersionUID = 1L;

  TooManyStreams() {
    super(Kind.UNAVAILABLE, "too-many-streams", Map.of());
  }
}
