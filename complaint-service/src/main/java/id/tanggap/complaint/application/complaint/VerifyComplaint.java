package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.privacy.Masking;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Verifies what came in; class and category may be corrected in the same step. */
@ApplicationScoped
public class VerifyComplaint {

  private final CaseWork caseWork;

  VerifyComplaint(CaseWork caseWork) {
    this.caseWork = caseWork;
  }

  /** The step and what it needs. */
  public record Command(CaseWork.Step step, ComplaintClass complaintClass, String category) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork.triage(
        command.step(),
        ComplaintEvent.VERIFY,
        (complaint, now) ->
            complaint.verify(
                command.complaintClass(),
                Masking.mask(command.category()),
                command.step().caller().actor(),
                now));
  }
}
