package id.tanggap.complaint.application.complaint.merge;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a merged case out again; it stands where it stood, as if its time had never stopped. */
@ApplicationScoped
public class UnmergeComplaint {

  private final CaseWork caseWork;

  UnmergeComplaint(CaseWork caseWork) {
    this.caseWork = caseWork;
  }

  /** The step and why. */
  public record Command(CaseWork.Step step, String reason) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork.triage(
        command.step(),
        ComplaintEvent.UNMERGE,
        (complaint, now) ->
            complaint.unmerge(
                caseWork.masked(complaint, command.reason()),
                command.step().caller().actor(),
                now));
  }
}
