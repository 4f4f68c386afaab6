package id.tanggap.kit.messaging;

import id.tanggap.kit.domain.Rejection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Decides what becomes of an event whose work failed; the records behind it wait meanwhile, so the
 * order of the stream stands.
 *
 * <ul>
 *   <li>{@link PoisonEvent} and {@link Rejection}: never succeeds, to the dead letters at once.
 *   <li>The database is away, restarts, or lost a race (deadlock, serialization): the event is
 *       sound, so it is tried until the database is back, however long that takes. A dead-letter
 *       topic filled by a short outage would have to be replayed by hand, out of order.
 *   <li>Anything else, which includes a defect of ours: a few times, then to the dead letters.
 * </ul>
 */
@ApplicationScoped
public class Redelivery {

  private static final Logger LOG = Logger.getLogger(Redelivery.class);

  /** Classes of SQLSTATE: connection lost, operator intervention, out of resources. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "57", "53");

  /** Serialization failure, deadlock, lock not available. */
  private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03");

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
    if (failure instanceof PoisonEvent || failure instanceof Rejection) {
      return false;
    }
    return attempt < OTHER_ATTEMPTS || passing(failure);
  }

  /** Whether the same work can succeed later without anybody changing anything. */
  static boolean passing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof ClosedConnectionException
          || cause instanceof TimeoutException) {
        return true;
      }
      String state = sqlState(cause);
      if (state != null) {
        return PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2));
      }
    }
    return false;
  }

  /** Hibernate puts the exception of JDBC in the place of that of the driver. */
  private static String sqlState(Throwable cause) {
    if (cause instanceof PgException driver) {
      return driver.getSqlState();
    }
    return cause instanceof SQLException translated ? translated.getSQLState() : null;
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
