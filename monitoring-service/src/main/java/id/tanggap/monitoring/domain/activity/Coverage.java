package id.tanggap.monitoring.domain.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a period about which something is known. Overlapping readings count once.
 *
 * @param known known time
 * @param asked length of the period
 */
record Coverage(Duration known, Duration asked) {

  /** Below this share of the window nothing is said about an account. */
  static final int MIN_PERCENT = 80;

  /** The union of the stretches inside the window of {@code asOf}. */
  static Coverage of(List<Stretch> stretches, AsOf asOf) {
    List<Stretch> sorted = new ArrayList<>();
    for (Stretch stretch : stretches) {
      Instant from = later(stretch.from(), asOf.windowStart());
      Instant until = earlier(stretch.until(), asOf.end());
      if (from.isBefore(until)) {
        sorted.add(new Stretch(from, until));
      }
    }
    sorted.sort(Comparator.comparing(Stretch::from));
    Duration known = Duration.ZERO;
    Instant reached = asOf.windowStart();
    for (Stretch stretch : sorted) {
      Instant from = later(stretch.from(), reached);
      if (from.isBefore(stretch.until())) {
        known = known.plus(Duration.between(from, stretch.until()));
        reached = stretch.until();
      }
    }
    return new Coverage(known, Duration.between(asOf.windowStart(), asOf.end()));
  }

  boolean sufficient() {
    return known.getSeconds() * 100 >= asked.getSeconds() * MIN_PERCENT;
  }

  BigDecimal share() {
    return BigDecimal.valueOf(known.getSeconds())
        .divide(BigDecimal.valueOf(asked.getSeconds()), 4, RoundingMode.DOWN);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /** A stretch of time, the end excluded. */
  record Stretch(Instant from, Instant until) {}
}
