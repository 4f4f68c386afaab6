package id.tanggap.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A clock as fine as PostgreSQL keeps time: a finer instant would be another one when it is read
 * again. {@link Clock#tick} would do, but its {@code millis()} divides by zero for a tick below a
 * millisecond.
 */
final class MicrosClock extends Clock {

  private final Clock base;

  MicrosClock(Clock base) {
    this.base = base;
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MicrosClock(base.withZone(zone));
  }

  @Override
  public Instant instant() {
    return base.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public long millis() {
    return base.millis();
  }
}
