package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The reporter takes the report back, or has an operator do it. */
@ApplicationScoped
public class WithdrawComplaint {

  private final CaseWork caseWork;

  WithdrawComplaint(CaseWork caseWork) {
    this.caseWork = caseWork;
  }

  /** The step and how the reporter said so. */
  public record Command(CaseWork.Step step, String reason) {}

  /** Takes the step for the reporter. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork.triage(
        command.step(),
        ComplaintEvent.WITHDRAW,
        (complaint, now) ->
            complaint.withdraw(
                caseWork.masked(complaint, command.reason()),
                command.step().caller().actor(),
                now));
  }

  /** The reporter takes it. */
  @WithTransaction
  public Uni<Complaint> byReporter(CitizenDoor.Entered entered, String reason) {
    return caseWork.step(
        entered.region(),
        entered.complaintId(),
        ComplaintEvent.WITHDRAW,
        (complaint, now) ->
            complaint.withdraw(caseWork.masked(complaint, reason), Actor.REPORTER, now));
  }
}
