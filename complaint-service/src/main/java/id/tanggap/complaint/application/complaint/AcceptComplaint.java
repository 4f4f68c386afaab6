package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The unit takes the case on. */
@ApplicationScoped
public class AcceptComplaint {

  private final CaseWork caseWork;

  AcceptComplaint(CaseWork caseWork) {
    this.caseWork = caseWork;
  }

  /** The step and what it needs. */
  public record Command(CaseWork.Step step) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork.handling(
        command.step(),
        ComplaintEvent.ACCEPT,
        (complaint, now) -> complaint.accept(command.step().caller().actor(), now));
  }
}
