package id.tanggap.kit.outbox;

import id.tanggap.kit.wake.WakeUp;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Lets the relay run when there is something to do: on a wake-up from the database, after the rest
 * that a failure asked for, and on a regular scan in case a wake-up was lost. Wake-ups during a run
 * are one further run.
 */
@ApplicationScoped
class RelayLoop {

  private static final Logger LOG = Logger.getLogger(RelayLoop.class);

  /** Name used by the trigger in the migration. */
  private static final String CHANNEL = "tanggap_outbox";

  private final OutboxRelay relay;
  private final OutboxConfig config;
  private final Vertx vertx;
  private final WakeUp wakeUp;

  /** Wake-ups not yet served; the one that finds zero starts a run. */
  private final AtomicInteger asked = new AtomicInteger();

  private volatile long lastStart = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
  private volatile boolean stopped;
  private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

  RelayLoop(OutboxRelay relay, OutboxConfig config, Vertx vertx, WakeUp wakeUp) {
    this.relay = relay;
    this.config = config;
    this.vertx = vertx;
    this.wakeUp = wakeUp;
  }

  void onStart(@Observes StartupEvent event) {
    if (config.relay()) {
      wakeUp.listen(CHANNEL, this::wake);
    }
  }

  /**
   * The safety net. Delayed, because nothing has to be sent before the application is up; asks
   * only, so that it never runs beside a run that is on its way.
   */
  @Scheduled(
      every = "{tanggap.outbox.scan-every}",
      delayed = "2s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> scan() {
    wake();
    return Uni.createFrom().voidItem();
  }

  /** Asks for a run; returns at once. */
  void wake() {
    if (config.relay() && !stopped && asked.getAndIncrement() == 0) {
      runSoon();
    }
  }

  /** At once after a quiet time, a little later in a burst, whose events then share a batch. */
  private void runSoon() {
    long sinceLast = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastStart);
    long wait = config.debounce().toMillis() - sinceLast;
    if (wait < 1) {
      run();
    } else {
      vertx.setTimer(wait, timer -> run());
    }
  }

  private void run() {
    if (stopped) {
      return;
    }
    lastStart = System.nanoTime();
    int served = asked.get();
    CompletableFuture<Void> end = new CompletableFuture<>();
    running = end;
    relay
        .drain()
        .subscribe()
        .with(rest -> ended(served, rest, end), failure -> ended(served, failed(failure), end));
  }

  private void ended(int served, Duration rest, CompletableFuture<Void> end) {
    end.complete(null);
    if (!asked.compareAndSet(served, 0)) {
      asked.set(1);
      runSoon();
    } else if (rest != null && !stopped) {
      vertx.setTimer(Math.max(1, rest.toMillis()), timer -> wake());
    }
  }

  /** The database is away or the service is going down; the rows stay where they are. */
  private Duration failed(Throwable failure) {
    if (!stopped) {
      LOG.warnf("The outbox could not be read, trying again: %s", failure.toString());
    }
    return config.firstPause();
  }

  /** Lets a batch on its way come to its commit, otherwise it would be sent again. */
  void onStop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    wakeUp.close();
    try {
      running.get(6, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.infof("A batch was on its way when the service stopped; it may be sent twice");
    }
  }
}
