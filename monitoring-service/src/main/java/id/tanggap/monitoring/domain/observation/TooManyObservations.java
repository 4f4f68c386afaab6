package id.tanggap.monitoring.domain.observation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A file means more observations than are taken at once. */
public final class TooManyObservations extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Names the most that are taken, and the line at which there were more. */
  public TooManyObservations(int most, long line) {
    super(Kind.RULE_VIOLATED, "too-many-observations", Map.of("most", most, "line", line));
  }
}
