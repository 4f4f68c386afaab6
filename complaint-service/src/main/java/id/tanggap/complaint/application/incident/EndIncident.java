package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.privacy.Masking;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Ends an incident: it is over, or it never was one. The cases go on by themselves. */
@ApplicationScoped
public class EndIncident {

  private final IncidentWork work;
  private final Incidents incidents;
  private final Clock clock;

  EndIncident(IncidentWork work, Incidents incidents, Clock clock) {
    this.work = work;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Which one and why. */
  public record Command(Caller caller, UUID incidentId, LongConsumer versionCheck, String reason) {}

  /** It is over. */
  @WithTransaction
  public Uni<Incident> close(Command command) {
    return work.lock(command.caller(), command.incidentId(), command.versionCheck())
        .invoke(
            incident ->
                incident.close(
                    Masking.mask(command.reason()), command.caller().actor().id(), clock.instant()))
        .chain(incidents::keep)
        .call(incidents::release);
  }

  /** It never was one. */
  @WithTransaction
  public Uni<Incident> dismiss(Command command) {
    return work.lock(command.caller(), command.incidentId(), command.versionCheck())
        .invoke(
            incident ->
                incident.dismiss(
                    Masking.mask(command.reason()), command.caller().actor().id(), clock.instant()))
        .chain(incidents::keep)
        .call(incidents::release);
  }
}
