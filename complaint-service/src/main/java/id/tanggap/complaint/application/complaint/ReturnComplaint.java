package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The unit gives a case back for which it is not competent. */
@ApplicationScoped
public class ReturnComplaint {

  private final CaseWork caseWork;

  ReturnComplaint(CaseWork caseWork) {
    this.caseWork = caseWork;
  }

  /** The step and what it needs. */
  public record Command(CaseWork.Step step, String reason) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork.handling(
        command.step(),
        ComplaintEvent.RETURN,
        (complaint, now) ->
            complaint.giveBack(
                caseWork.masked(complaint, command.reason()),
                command.step().caller().actor(),
                now));
  }
}
