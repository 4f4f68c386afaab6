package id.tanggap.complaint.application.complaint;

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
  private final Clock clock;

  ResolveComplaint(CaseWork caseWork, ComplaintEvents events, Clock clock) {
    this.caseWork = caseWork;
    this.events = events;
    this.clock = clock;
  }

  /** The step and how it ended. */
  public record Command(CaseWork.Step step, Outcome outcome) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork
        .handling(
            command.step(),
            ComplaintEvent.RESOLVE,
            (complaint, now) ->
                complaint.resolve(command.outcome(), command.step().caller().actor(), now))
        .call(complaint -> events.resolved(complaint, clock.instant()));
  }
}
