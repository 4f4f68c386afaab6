package id.tanggap.monitoring.application;

import id.tanggap.kit.inbox.Inbox;
import id.tanggap.monitoring.domain.roster.AppointmentState;
import id.tanggap.monitoring.domain.roster.MonitoredAppointment;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps who is responsible for which unit. */
@ApplicationScoped
public class ProjectAppointment {

  private final Inbox inbox;
  private final Projections projections;

  ProjectAppointment(Inbox inbox, Projections projections) {
    this.inbox = inbox;
    this.projections = projections;
  }

  /** Takes over the state when it is newer than what is known. */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once("appointment-projection", command.eventId(), () -> project(command));
  }

  private Uni<Void> project(Command command) {
    return projections
        .appointment(command.region(), command.id())
        .chain(
            known -> {
              if (known == null) {
                return projections.save(
                    new MonitoredAppointment(
                        command.id(), command.region(), command.state(), command.version()));
              }
              known.apply(command.state(), command.version());
              return projections.save(known);
            });
  }

  /** A state of an appointment and its version at the source. */
  public record Command(
      String eventId, String region, UUID id, AppointmentState state, long version) {}
}
