package id.tanggap.monitoring.application;

import id.tanggap.kit.inbox.Inbox;
import id.tanggap.monitoring.domain.roster.MonitoredUnit;
import id.tanggap.monitoring.domain.roster.UnitState;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps the units of the roster as account-service tells them. */
@ApplicationScoped
public class ProjectUnit {

  private final Inbox inbox;
  private final Projections projections;

  ProjectUnit(Inbox inbox, Projections projections) {
    this.inbox = inbox;
    this.projections = projections;
  }

  /** Takes over the state when it is newer than what is known. */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once("unit-projection", command.eventId(), () -> project(command));
  }

  private Uni<Void> project(Command command) {
    return projections
        .unit(command.region(), command.id())
        .chain(
            known -> {
              if (known == null) {
                return projections.save(
                    new MonitoredUnit(
                        command.id(), command.region(), command.state(), command.version()));
              }
              known.apply(command.state(), command.version());
              return projections.save(known);
            });
  }

  /** A state of a unit and its version at the source. */
  public record Command(String eventId, String region, UUID id, UnitState state, long version) {}
}
