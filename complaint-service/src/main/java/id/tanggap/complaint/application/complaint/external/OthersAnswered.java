package id.tanggap.complaint.application.complaint.external;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.OutsideSteps;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Those for whom a case waited answered; the unit goes on. */
@ApplicationScoped
public class OthersAnswered {

  private final CaseWork caseWork;

  OthersAnswered(CaseWork caseWork) {
    this.caseWork = caseWork;
  }

  /** The step and what they said. */
  public record Command(CaseWork.Step step, String answer) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork.handling(
        command.step(),
        ComplaintEvent.EXTERNAL_ANSWERED,
        (complaint, now) ->
            OutsideSteps.othersAnswered(
                complaint,
                caseWork.masked(complaint, command.answer()),
                command.step().caller().actor(),
                now));
  }
}
