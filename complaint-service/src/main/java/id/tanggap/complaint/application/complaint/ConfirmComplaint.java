package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes a resolved case after the citizen confirmed. */
@ApplicationScoped
public class ConfirmComplaint {

  private final CaseWork caseWork;

  ConfirmComplaint(CaseWork caseWork) {
    this.caseWork = caseWork;
  }

  /** The step and what it needs. */
  public record Command(CaseWork.Step step) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork.triage(
        command.step(),
        ComplaintEvent.CONFIRM,
        (complaint, now) -> complaint.confirm(command.step().caller().actor(), now));
  }

  /** The reporter says that it is solved. */
  @WithTransaction
  public Uni<Complaint> byReporter(CitizenDoor.Entered entered) {
    return caseWork.step(
        entered.region(),
        entered.complaintId(),
        ComplaintEvent.CONFIRM,
        (complaint, now) -> complaint.confirm(Actor.REPORTER, now));
  }
}
