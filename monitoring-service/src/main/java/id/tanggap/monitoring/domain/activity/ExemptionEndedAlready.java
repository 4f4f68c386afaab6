package id.tanggap.monitoring.domain.activity;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The end of an exemption was decided before; who decided it and why stays as it is. */
public final class ExemptionEndedAlready extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Names the last day that was decided. */
  public ExemptionEndedAlready(LocalDate lastDay) {
    super(Kind.CONFLICT, "exemption-ended-already", Map.of("lastDay", lastDay.toString()));
  }
}
