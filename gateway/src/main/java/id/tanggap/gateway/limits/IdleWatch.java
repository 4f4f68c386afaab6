package id.tanggap.gateway.limits;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Notices silence. Used on the event loop of one request only; one timer is moved along lazily, so
 * that a sign of life costs a clock reading and nothing else.
 */
public final class IdleWatch {

  private static final long NONE = -1;

  private final Vertx vertx;
  private final Runnable onSilence;
  private long limitNanos;
  private long lastSignNanos;
  private long timer = NONE;
  private boolean stopped;

  /**
   * A watch that is not running yet.
   *
   * @param onSilence called once, when nothing was heard for the limit
   */
  public IdleWatch(Vertx vertx, Runnable onSilence) {
    this.vertx = vertx;
    this.onSilence = onSilence;
  }

  /** Starts, or goes on with another limit from now. */
  public void allow(Duration limit) {
    if (stopped) {
      return;
    }
    limitNanos = limit.toNanos();
    lastSignNanos = System.nanoTime();
    if (timer != NONE) {
      vertx.cancelTimer(timer);
    }
    schedule(limitNanos);
  }

  /** A sign of life. */
  public void touch() {
    lastSignNanos = System.nanoTime();
  }

  /** Ends the watch for good. */
  public void stop() {
    stopped = true;
    if (timer != NONE) {
      vertx.cancelTimer(timer);
      timer = NONE;
    }
  }

  private void schedule(long nanos) {
    timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), id -> look());
  }

  private void look() {
    timer = NONE;
    if (stopped) {
      return;
    }
    long silent = System.nanoTime() - lastSignNanos;
    if (silent >= limitNanos) {
      stopped = true;
      onSilence.run();
    } else {
      schedule(limitNanos - silent + 1_000_000);
    }
  }
}
