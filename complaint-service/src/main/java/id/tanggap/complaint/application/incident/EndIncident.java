package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.Incident;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Ends an incident: it is over, or it never was one. The cases go on by themselves. */
@ApplicationScoped
public class EndIncident {

  private final IncidentWork work;
  private final Incidents incidents;
  private final MemberNames names;
  private final Clock clock;

  EndIncident(IncidentWork work, Incidents incidents, MemberNames names, Clock clock) {
    this.work = work;
    this.incidents = incidents;
    this.names = names;
    this.clock = clock;
  }

  /** Which one and why. */
  public record Command(Caller caller, UUID incidentId, LongConsumer versionCheck, String reason) {}

  /** It is over. */
  @WithTransaction
  public Uni<Incident> close(Command command) {
    return end(command, Incident::close);
  }

  /** It never was one. */
  @WithTransaction
  public Uni<Incident> dismiss(Command command) {
    return end(command, Incident::dismiss);
  }

  private interface End {
    void of(Incident incident, String maskedReason, String actor, Instant at);
  }

  private Uni<Incident> end(Command command, End end) {
    return work.lock(command.caller(), command.incidentId(), command.versionCheck())
        .call(
            incident ->
                names
                    .covered(incident, command.reason())
                    .invoke(
                        reason ->
                            end.of(
                                incident, reason, command.caller().actor().id(), clock.instant())))
        .chain(incidents::keep)
        .call(incidents::release);
  }
}
