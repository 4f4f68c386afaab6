package id.tanggap.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Makes a consumer apply an event once although Kafka delivers it at least once: the pair
 * (consumer, event id) is a row written in the transaction of the effect, so both stay or both go.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  /**
   * No exception for the second delivery: in PostgreSQL a broken unique constraint would abort the
   * transaction, "do nothing" does not.
   */
  private static final String REMEMBER =
      "insert into processed_event (consumer, event_id) values (:consumer, :eventId)"
          + " on conflict do nothing";

  private final MeterRegistry metrics;

  Inbox(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * Does the work unless this consumer has done it before. Must be called inside
   * {@code @WithTransaction}; a delivery of the same event in parallel waits for the first one's
   * end.
   *
   * @param consumer stable name of the effect, for example {@code unit-projection}
   * @param eventId CloudEvents id
   * @param work the effect, in the same transaction
   */
  public Uni<Void> once(String consumer, String eventId, Supplier<Uni<Void>> work) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(REMEMBER)
                    .setParameter("consumer", consumer)
                    .setParameter("eventId", eventId)
                    .executeUpdate())
        .chain(
            rows -> {
              if (rows == 1) {
                return work.get();
              }
              LOG.debugf("%s has already applied event %s", consumer, eventId);
              duplicates(consumer).increment();
              return Uni.createFrom().voidItem();
            });
  }

  private Counter duplicates(String consumer) {
    return Counter.builder("tanggap.inbox.duplicates")
        .description("Events that arrived again and were skipped")
        .tag("consumer", consumer)
        .register(metrics);
  }
}
