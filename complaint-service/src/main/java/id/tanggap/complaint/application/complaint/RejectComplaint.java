package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.Outcome;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Rejects what is no report; a secret one needs two people. */
@ApplicationScoped
public class RejectComplaint {

  private final CaseWork caseWork;

  RejectComplaint(CaseWork caseWork) {
    this.caseWork = caseWork;
  }

  /** The step and what it needs. */
  public record Command(CaseWork.Step step, Outcome outcome, String reason) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork.triage(
        command.step(),
        ComplaintEvent.REJECT,
        (complaint, now) ->
            complaint.reject(
                caseWork.masked(complaint, command.reason()),
                command.outcome(),
                command.step().caller().actor(),
                now));
  }
}
