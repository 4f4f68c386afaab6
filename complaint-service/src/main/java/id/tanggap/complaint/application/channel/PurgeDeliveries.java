package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.config.ComplaintConfig;
import id.tanggap.complaint.domain.privacy.RetentionTerms;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Deletes raw deliveries whose days are over, unless they still wait for their work, and takes the
 * bodies of those that brought what its author took back, in whatever order both arrived. What
 * happened at a provider is remembered by the names that things have there, longer than a provider
 * repeats itself, and then no more.
 */
@ApplicationScoped
public class PurgeDeliveries {

  private static final int BATCH = 1_000;
  private static final Duration LOOK_BACK = Duration.ofDays(2);

  private final RawDeliveries deliveries;
  private final InboundEvents events;
  private final Duration memory;
  private final Clock clock;

  PurgeDeliveries(
      RawDeliveries deliveries, InboundEvents events, ComplaintConfig config, Clock clock) {
    this.deliveries = deliveries;
    this.events = events;
    this.memory = config.eventMemory();
    this.clock = clock;
  }

  /** Takes bodies whose words were taken back. */
  @WithTransaction
  public Uni<Integer> forgetTakenBack() {
    return deliveries.forgetTakenBack(clock.instant().minus(LOOK_BACK));
  }

  /** Deletes the next batch; true when there may be more. */
  @WithTransaction
  public Uni<Boolean> handle() {
    return deliveries
        .purge(clock.instant(), RetentionTerms.SHIPPED.rawDays(), BATCH)
        .map(deleted -> deleted == BATCH);
  }

  /** Forgets the next batch of what happened at providers; true when there may be more. */
  @WithTransaction
  public Uni<Boolean> forgetEvents() {
    Duration kept = memory.compareTo(LOOK_BACK) < 0 ? LOOK_BACK : memory;
    return events.forget(clock.instant().minus(kept), BATCH).map(forgotten -> forgotten == BATCH);
  }
}
