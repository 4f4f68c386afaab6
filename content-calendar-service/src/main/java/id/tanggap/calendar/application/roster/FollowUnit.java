package id.tanggap.calendar.application.roster;

import id.tanggap.calendar.application.programme.Pillars;
import id.tanggap.calendar.domain.roster.RosterUnit;
import id.tanggap.kit.inbox.Inbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Keeps the projection of units. The first unit of a region also brings its pillars, so that a
 * region is ready to write before anybody asks.
 */
@ApplicationScoped
public class FollowUnit {
  private static final String CONSUMER = "unit-projection";

  private final Inbox inbox;
  private final Units units;
  private final Pillars pillars;
  private final Clock clock;

  FollowUnit(Inbox inbox, Units units, Pillars pillars, Clock clock) {
    this.inbox = inbox;
    this.units = units;
    this.pillars = pillars;
    this.clock = clock;
  }

  /** Takes over the state that an event tells; an older or repeated one changes nothing. */
  @WithTransaction
  public Uni<Void> handle(String eventId, RosterUnit unit) {
    return inbox.once(
        CONSUMER,
        eventId,
        () -> units.follow(unit).chain(() -> pillars.seed(unit.region(), clock.instant())));
  }

  /** The unit's key was deleted from the topic. */
  @WithTransaction
  public Uni<Void> forget(UUID unitId) {
    return units.forget(unitId);
  }
}
