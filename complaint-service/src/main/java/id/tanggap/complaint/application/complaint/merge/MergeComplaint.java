package id.tanggap.complaint.application.complaint.merge;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Says that a case repeats another one; its reporter follows that one from now on. */
@ApplicationScoped
public class MergeComplaint {

  private final CaseWork caseWork;
  private final Complaints complaints;

  MergeComplaint(CaseWork caseWork, Complaints complaints) {
    this.caseWork = caseWork;
    this.complaints = complaints;
  }

  /** The step and the case that goes on. */
  public record Command(CaseWork.Step step, UUID parentId, String reason) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    Caller caller = command.step().caller();
    return lockBoth(command)
        .chain(
            parent ->
                caseWork
                    .triage(
                        command.step(),
                        ComplaintEvent.MARK_DUPLICATE,
                        (complaint, now) ->
                            complaint.markDuplicate(
                                parent,
                                masked(complaint, parent, command.reason()),
                                caller.actor(),
                                now))
                    .call(
                        complaint ->
                            complaints.keep(
                                parent,
                                parent.note(
                                    "DUPLICATE_ADDED",
                                    complaint.id().toString(),
                                    caller.actor(),
                                    caseWork.now()))));
  }

  // the reason may speak of either reporter
  private String masked(Complaint complaint, Complaint parent, String reason) {
    return caseWork.masked(parent, caseWork.masked(complaint, reason));
  }

  // always in the order of their ids, or two people who merge crosswise wait for each other
  private Uni<Complaint> lockBoth(Command command) {
    String region = command.step().caller().region();
    UUID child = command.step().complaintId();
    UUID parent = command.parentId();
    UUID first = child.compareTo(parent) < 0 ? child : parent;
    UUID second = first.equals(child) ? parent : child;
    return complaints
        .lock(region, first)
        .chain(() -> complaints.lock(region, second))
        .chain(() -> complaints.byId(region, parent))
        .map(
            found -> {
              if (found == null || !command.step().caller().maySee(found)) {
                throw new NotFound("complaint", parent);
              }
              return found;
            });
  }
}
