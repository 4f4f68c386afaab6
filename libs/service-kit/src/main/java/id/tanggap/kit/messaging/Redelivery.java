package id.tanggap.kit.messaging;

import id.tanggap.kit.domain.Rejection;
import id.tanggap.kit.problem.DatabaseAway;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Decides what becomes of an event whose work failed; the records behind it wait meanwhile, so the
 * order of the stream stands.
 *
 * <ul>
 *   <li>{@link PoisonEvent} and {@link Rejection}: never succeeds, to the dead letters at once; but
 *       a rejection that asks to come back later is one of the last kind.
 *   <li>The database is away, restarts, or has no connection free, or lost a race (deadlock,
 *       serialization), see {@link DatabaseAway}: the event is sound, so it is tried until the
 *       database is back, however long that takes. A dead-letter topic filled by a short outage
 *       would have to be replayed by hand, out of order.
 *   <li>Anything else, which includes a defect of ours: a few times, then to the dead letters.
 * </ul>
 */
@ApplicationScoped
public class Redelivery {

  private static final Logger LOG = Logger.getLogger(Redelivery.class);

  private static final int OTHER_ATTEMPTS = 4;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final Counter retries;

  Redelivery(Vertx vertx, MeterRegistry metrics) {
    this.vertx = vertx;
    this.retries =
        Counter.builder("tanggap.inbox.retries")
            .description("Attempts at an event that failed and are made again")
            .register(metrics);
  }

  /**
   * Does the work, again where that can help.
   *
   * @param event what is being worked on, for the log
   * @param work from reading to commit; made anew for every attempt
   * @return fails when the record belongs in the dead-letter topic
   */
  public Uni<Void> of(IncomingEvent event, Supplier<Uni<Void>> work) {
    if (!event.region().isEmpty()) {
      MDC.put("region", event.region());
    }
    return attempt(event, work, 1, vertx.getOrCreateContext());
  }

  private Uni<Void> attempt(
      IncomingEvent event, Supplier<Uni<Void>> work, int attempt, Context context) {
    return Uni.createFrom()
        .deferred(work::get)
        .onFailure(failure -> again(failure, attempt))
        .recoverWithUni(
            failure -> {
              retries.increment();
              LOG.warnf(
                  "Event %s (%s), attempt %d failed, trying again: %s",
                  event.id(), event.type(), attempt, failure.toString());
              return later(attempt, context)
                  .chain(() -> attempt(event, work, attempt + 1, context));
            });
  }

  private static boolean again(Throwable failure, int attempt) {
    if (failure instanceof PoisonEvent) {
      return false;
    }
    if (failure instanceof Rejection no && no.kind() != Rejection.Kind.UNAVAILABLE) {
      return false;
    }
    return attempt < OTHER_ATTEMPTS || DatabaseAway.passing(failure);
  }

  /**
   * Waits and goes on in the context of the record: the next attempt opens a session, which belongs
   * to that context and to no other thread.
   */
  private Uni<Void> later(int attempt, Context context) {
    long wait =
        Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(attempt - 1, 10));
    return Uni.createFrom()
        .emitter(
            emitter ->
                vertx.setTimer(
                    wait, timer -> context.runOnContext(nothing -> emitter.complete(null))));
  }
}
