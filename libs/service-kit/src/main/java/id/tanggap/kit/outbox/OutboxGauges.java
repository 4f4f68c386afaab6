package id.tanggap.kit.outbox;

import id.tanggap.kit.metrics.Measurements;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The two figures that tell whether events leave the house: how many wait, and since when. For an
 * alarm, not for readiness: a service whose broker is away still does its work.
 */
@ApplicationScoped
class OutboxGauges {

  private static final String MEASUREMENT = "tanggap.outbox.pending";

  private final Pool pool;
  private final MeterRegistry metrics;
  private final Measurements measurements;
  private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0);

  OutboxGauges(Pool pool, MeterRegistry metrics, Measurements measurements) {
    this.pool = pool;
    this.metrics = metrics;
    this.measurements = measurements;
  }

  void onStart(@Observes StartupEvent event) {
    measurements.expect(MEASUREMENT);
    Gauge.builder(MEASUREMENT, () -> backlog.pending())
        .description("Events that wait to be sent")
        .register(metrics);
    Gauge.builder("tanggap.outbox.oldest.age", () -> backlog.oldestAgeSeconds())
        .description("Age of the oldest event that waits to be sent")
        .baseUnit("seconds")
        .register(metrics);
  }

  @Scheduled(
      every = "{tanggap.outbox.measure-every}",
      delayed = "2s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return measurements.take(
        MEASUREMENT, OutboxTable.backlog(pool).invoke(found -> backlog = found).replaceWithVoid());
  }
}
