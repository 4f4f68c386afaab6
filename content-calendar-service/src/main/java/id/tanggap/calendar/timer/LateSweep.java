package id.tanggap.calendar.timer;

import id.tanggap.calendar.application.publication.MissOverduePublications;
import id.tanggap.calendar.application.publication.MissPublication;
import id.tanggap.calendar.application.publication.Publications;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks regularly for publications that nobody published in time. Any number of replicas run it; a
 * lease lets one of them look, and the database decides what is late.
 */
@ApplicationScoped
public class LateSweep {
  private static final Logger LOG = Logger.getLogger(LateSweep.class);

  private final MissOverduePublications overdue;
  private final MissPublication miss;
  private final Counter missed;
  private final String replica = UUID.randomUUID().toString();

  LateSweep(MissOverduePublications overdue, MissPublication miss, MeterRegistry metrics) {
    this.overdue = overdue;
    this.miss = miss;
    this.missed =
        Counter.builder("tanggap.publication.missed")
            .description("Publications that nobody published in time and that were given up")
            .register(metrics);
  }

  /** One scan; the setting tanggap.calendar.sweep.every says how often. */
  @Scheduled(
      identity = "late-sweep",
      every = "${tanggap.calendar.sweep.every}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onTime() {
    return sweep(replica).replaceWithVoid();
  }

  /**
   * One scan under a given name.
   *
   * @return how many publications this scan gave up
   */
  public Uni<Integer> sweep(String name) {
    return overdue
        .handle(name)
        .chain(
            places ->
                Multi.createFrom()
                    .iterable(places)
                    .onItem()
                    .transformToUniAndConcatenate(this::giveUp)
                    .filter(Boolean::booleanValue)
                    .collect()
                    .asList()
                    .map(List::size))
        .invoke(given -> missed.increment(given));
  }

  /** One that fails must not keep the others waiting; the next scan finds it again. */
  private Uni<Boolean> giveUp(Publications.Place place) {
    return miss.handle(place)
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.errorf(failure, "Publication %s could not be marked as missed", place.id());
              return false;
            });
  }
}
