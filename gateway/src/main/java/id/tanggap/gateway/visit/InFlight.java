package id.tanggap.gateway.visit;

import id.tanggap.gateway.config.GatewayConfig;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * What is on its way right now. On SIGTERM the gateway says that it drains, goes on serving for a
 * moment until balancers noticed, ends the streams (they would never end by themselves) and lets
 * everything else finish before the port closes. Quarkus' own counter is not used: a response that
 * is reset in Vert.x never reaches it, so one aborted download would delay every shutdown.
 */
@ApplicationScoped
public class InFlight {

  private static final Logger LOG = Logger.getLogger(InFlight.class);

  private final GatewayConfig.Drain drain;
  private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
  private final Set<Runnable> streams = ConcurrentHashMap.newKeySet();
  private final Lock lock = new ReentrantLock();
  private final Condition someoneLeft = lock.newCondition();
  private volatile boolean draining;

  /** Nothing is on its way yet. */
  public InFlight(GatewayConfig config) {
    this.drain = config.drain();
  }

  /** Whether the gateway is on its way down. */
  public boolean isDraining() {
    return draining;
  }

  /** How many requests are on their way. */
  public int count() {
    return visits.size();
  }

  /** Counts a request until it ends. */
  public void enter(Visit visit) {
    visits.add(visit);
    visit.onEnd(complete -> leave(visit));
  }

  /**
   * Notes that a request turned out to be a stream.
   *
   * @param end ends the stream; called from another thread when the gateway goes down
   */
  public void isStream(Visit visit, Runnable end) {
    streams.add(end);
    visit.onEnd(complete -> streams.remove(end));
    if (draining) {
      end.run();
    }
  }

  private void leave(Visit visit) {
    visits.remove(visit);
    if (draining) {
      lock.lock();
      try {
        someoneLeft.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  void drain(@Observes ShutdownDelayInitiatedEvent goingDown) {
    draining = true;
    streams.forEach(Runnable::run);
    waitUntil(drain.notice(), false);
    if (!waitUntil(drain.timeout(), true)) {
      LOG.warnf("%d requests did not end in time and are cut", visits.size());
    }
  }

  /** Waits for the whole time, or at most for the time until nothing is on its way. */
  private boolean waitUntil(Duration most, boolean empty) {
    long left = most.toNanos();
    lock.lock();
    try {
      while (left > 0 && !(empty && visits.isEmpty())) {
        // Someone may have left between the look and the wait; a tenth of a second bounds that.
        long before = System.nanoTime();
        someoneLeft.await(Math.min(left, 100_000_000L), TimeUnit.NANOSECONDS);
        left -= System.nanoTime() - before;
      }
      return visits.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
