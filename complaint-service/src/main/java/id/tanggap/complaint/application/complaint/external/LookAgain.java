package id.tanggap.complaint.application.complaint.external;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.escalation.PassUpwards;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.OutsideSteps;
import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.complaint.domain.complaint.escalation.Recipient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The day has come on which a unit wanted to look after somebody outside: the case is back among
 * its work, and the unit is told. Inside the transaction of the timer.
 */
@ApplicationScoped
public class LookAgain {

  private final CaseWork caseWork;
  private final OutsideParties outside;
  private final PassUpwards passUpwards;

  LookAgain(CaseWork caseWork, OutsideParties outside, PassUpwards passUpwards) {
    this.caseWork = caseWork;
    this.outside = outside;
    this.passUpwards = passUpwards;
  }

  /** Puts a locked case back. */
  public Uni<Void> handle(Complaint complaint) {
    return outside
        .openWait(complaint.region(), complaint.id())
        .chain(
            wait ->
                caseWork.step(
                    complaint.region(),
                    complaint.id(),
                    ComplaintEvent.REVIEW_DUE,
                    (found, now) ->
                        OutsideSteps.reviewDue(found, wait == null ? null : wait.party(), now)))
        .chain(back -> passUpwards.tell(back, Escalation.Cause.REVIEW_DUE, 1, Recipient.UNIT));
  }
}
