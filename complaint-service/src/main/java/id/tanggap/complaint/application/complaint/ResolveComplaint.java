package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.category.Categories;
import id.tanggap.complaint.application.intake.Intakes;
import id.tanggap.complaint.domain.category.CategoryBook;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.Outcome;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The unit ends its work with an outcome, once the citizen was answered. */
@ApplicationScoped
public class ResolveComplaint {

  private final CaseWork caseWork;
  private final ComplaintEvents events;
  private final Categories categories;
  private final Intakes intakes;
  private final Clock clock;

  ResolveComplaint(
      CaseWork caseWork,
      ComplaintEvents events,
      Categories categories,
      Intakes intakes,
      Clock clock) {
    this.caseWork = caseWork;
    this.events = events;
    this.categories = categories;
    this.intakes = intakes;
    this.clock = clock;
  }

  /** The step and how it ended. */
  public record Command(CaseWork.Step step, Outcome outcome) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    String region = command.step().caller().region();
    return categories
        .book(region)
        .chain(
            book ->
                intakes
                    .hasEvidence(region, command.step().complaintId())
                    .chain(evidence -> resolve(command, book, evidence)))
        .call(complaint -> events.resolved(complaint, clock.instant()));
  }

  private Uni<Complaint> resolve(Command command, CategoryBook book, boolean evidence) {
    return caseWork.handling(
        command.step(),
        ComplaintEvent.RESOLVE,
        (complaint, now) ->
            complaint.resolve(
                command.outcome(),
                !evidence && book.needsEvidence(complaint.report().category()),
                command.step().caller().actor(),
                now));
  }
}
