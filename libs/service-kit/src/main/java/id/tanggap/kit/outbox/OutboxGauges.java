package id.tanggap.kit.outbox;

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

  private final Pool pool;
  private final MeterRegistry metrics;
  private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0);

  OutboxGauges(Pool pool, MeterRegistry metrics) {
    this.pool = pool;
    this.metrics = metrics;
  }

  void onStart(@Observes StartupEvent event) {
    Gauge.builder("outbox.pending", () -> backlog.pending())
        .description("Events that wait to be sent")
        .register(metrics);
    Gauge.builder("outbox.oldest.age.seconds", () -> backlog.oldestAgeSeconds())
        .description("Age of the oldest event that waits to be sent")
        .register(metrics);
  }

  @Scheduled(
      every = "{tanggap.outbox.measure-every}",
      delayed = "2s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return OutboxTable.backlog(pool).invoke(found -> backlog = found).replaceWithVoid();
  }
}
