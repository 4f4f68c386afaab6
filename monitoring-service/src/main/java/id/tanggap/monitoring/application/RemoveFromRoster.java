package id.tanggap.monitoring.application;

import id.tanggap.kit.inbox.Inbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a unit, account or appointment out of the roster when its source deleted it. */
@ApplicationScoped
public class RemoveFromRoster {

  private final Inbox inbox;
  private final Projections projections;

  RemoveFromRoster(Inbox inbox, Projections projections) {
    this.inbox = inbox;
    this.projections = projections;
  }

  /** Marks it as removed; what is not known changes nothing. */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once(
        "roster-removal",
        command.eventId(),
        () -> projections.remove(command.kind(), command.id()));
  }

  /** What was deleted. */
  public record Command(String eventId, Projections.Kind kind, UUID id) {}
}
