package id.tanggap.account.application.handover;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.handover.Handover;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A handover that takes too long is put before the coordinators. */
@ApplicationScoped
public class EscalateHandovers {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final Handovers handovers;
  private final History history;
  private final Clock clock;

  EscalateHandovers(Handovers handovers, History history, Clock clock) {
    this.handovers = handovers;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Takes one handover that is due, if there is one. Two replicas may take the same: the lock on it
   * makes the second find nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    Instant now = clock.instant();
    return handovers
        .due(now, BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : escalate(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> escalate(Handovers.Due due, Instant now) {
    return handovers
        .lock(due.region(), due.id())
        .flatMap(
            handover -> {
              Map<String, Object> before = HandoverRecords.kept(handover);
              return handover.escalate(now)
                  ? note(handover, before, now)
                  : Uni.createFrom().voidItem();
            });
  }

  private Uni<Void> note(Handover handover, Map<String, Object> before, Instant now) {
    return handovers
        .flush()
        .flatMap(
            done ->
                history.record(
                    List.of(
                        HandoverRecords.change(handover, "ESCALATED", before, Actor.SYSTEM, now))));
  }
}
