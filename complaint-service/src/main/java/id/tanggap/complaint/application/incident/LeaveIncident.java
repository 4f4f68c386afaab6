package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.privacy.KnownReporter;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
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
  private final Complaints complaints;
  private final KnownReporter knownReporter;
  private final Clock clock;

  LeaveIncident(
      IncidentWork work,
      Incidents incidents,
      Complaints complaints,
      KnownReporter knownReporter,
      Clock clock) {
    this.work = work;
    this.incidents = incidents;
    this.complaints = complaints;
    this.knownReporter = knownReporter;
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
                            complaints
                                .byId(incident.region(), command.complaintId())
                                .invoke(complaint -> leave(member, complaint, command)))
                    .chain(incidents::keep));
  }

  private void leave(IncidentMember member, Complaint complaint, Command command) {
    member.leave(
        knownReporter.mask(complaint, command.reason()),
        command.caller().actor().id(),
        clock.instant());
  }
}
