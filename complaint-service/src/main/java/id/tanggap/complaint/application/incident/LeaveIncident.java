package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.incident.IncidentEvent;
import id.tanggap.complaint.domain.incident.IncidentMember;
import id.tanggap.complaint.domain.incident.MemberState;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Takes a case out of an incident; statements that were not told yet are not told to it. */
@ApplicationScoped
public class LeaveIncident {

  private final IncidentWork work;
  private final Incidents incidents;
  private final MemberNames names;
  private final Clock clock;

  LeaveIncident(IncidentWork work, Incidents incidents, MemberNames names, Clock clock) {
    this.work = work;
    this.incidents = incidents;
    this.names = names;
    this.clock = clock;
  }

  /** The case and why. */
  public record Command(
      Caller caller, UUID incidentId, LongConsumer versionCheck, UUID complaintId, String reason) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Incident> handle(Command command) {
    return work.lock(command.caller(), command.incidentId(), command.versionCheck())
        .invoke(incident -> incident.require(IncidentEvent.LEAVE))
        .call(
            incident ->
                incidents
                    .member(incident.region(), incident.id(), command.complaintId())
                    .invoke(
                        member -> {
                          if (member == null || member.state() == MemberState.LEFT) {
                            throw new NotFound("incident member", command.complaintId());
                          }
                        })
                    .call(
                        member ->
                            names
                                .covered(incident, command.reason())
                                .invoke(reason -> leave(member, reason, command)))
                    .chain(incidents::keep));
  }

  private void leave(IncidentMember member, String maskedReason, Command command) {
    member.leave(maskedReason, command.caller().actor().id(), clock.instant());
  }
}
