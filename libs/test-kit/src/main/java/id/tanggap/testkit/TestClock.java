package id.tanggap.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a service under test. It shows the real time until a test sets it, and takes the
 * place of the service's own clock in every Quarkus test of a module that uses the test kit.
 */
@Singleton
@Alternative
@Priority(1)
public class TestClock extends Clock {

  private volatile Instant fixed;
  private final ZoneId zone;

  /** A clock in UTC. */
  public TestClock() {
    this(ZoneOffset.UTC, null);
  }

  private TestClock(ZoneId zone, Instant fixed) {
    this.zone = zone;
    this.fixed = fixed;
  }

  /** Stops the clock at an instant. */
  public void set(Instant instant) {
    fixed = instant;
  }

  /** Moves the clock forward, or back by a negative duration; it stands still afterwards. */
  public void advance(Duration duration) {
    fixed = instant().plus(duration);
  }

  /** Shows the real time again. */
  public void reset() {
    fixed = null;
  }

  @Override
  public Instant instant() {
    Instant now = fixed;
    return now == null ? Instant.now() : now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    TestClock outer = this;
    return new TestClock(other, null) {
      @Override
      public Instant instant() {
        return outer.instant();
      }
    };
  }
}
