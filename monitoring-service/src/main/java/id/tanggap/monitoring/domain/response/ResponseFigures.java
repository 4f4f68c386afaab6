package id.tanggap.monitoring.domain.response;

import id.tanggap.monitoring.domain.activity.Answering;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * How quickly interactions of a period were answered: always a pair, the share within target and
 * the percentiles of the answered ones, so that neither hides the other. Percentiles are
 * interpolated linearly and hidden while fewer than {@link #MIN_ANSWERED} were answered.
 *
 * @param unitId the unit, null for the whole region and for what no unit owned
 * @param answering counts
 * @param answered number of answered interactions, the n of the percentiles
 * @param medianWorkingSeconds p50 in working time, null when hidden
 * @param p90WorkingSeconds p90 in working time, null when hidden
 * @param medianElapsedSeconds p50 in plain time, null when hidden
 * @param p90ElapsedSeconds p90 in plain time, null when hidden
 */
public record ResponseFigures(
    UUID unitId,
    Answering answering,
    int answered,
    BigDecimal medianWorkingSeconds,
    BigDecimal p90WorkingSeconds,
    BigDecimal medianElapsedSeconds,
    BigDecimal p90ElapsedSeconds) {

  /** Fewer answers than this say nothing about a typical time. */
  public static final int MIN_ANSWERED = 5;

  /** Hides percentiles of too few answers. */
  public ResponseFigures {
    if (answered < MIN_ANSWERED) {
      medianWorkingSeconds = null;
      p90WorkingSeconds = null;
      medianElapsedSeconds = null;
      p90ElapsedSeconds = null;
    }
  }

  /** Nothing was received. */
  public static ResponseFigures none() {
    return new ResponseFigures(null, Answering.NONE, 0, null, null, null, null);
  }
}
