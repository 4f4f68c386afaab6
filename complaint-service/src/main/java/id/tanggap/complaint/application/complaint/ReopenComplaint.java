package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes a case up again that was not solved; the unit gets a new cycle of its deadline. */
@ApplicationScoped
public class ReopenComplaint {

  private final CaseWork caseWork;
  private final ClockKeeper clocks;
  private final Clock clock;

  ReopenComplaint(CaseWork caseWork, ClockKeeper clocks, Clock clock) {
    this.caseWork = caseWork;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** The step and why. */
  public record Command(CaseWork.Step step, String reason) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return caseWork
        .triage(
            command.step(),
            ComplaintEvent.REOPEN,
            (complaint, now) ->
                complaint.reopen(
                    Masking.mask(command.reason()),
                    command.step().caller().coordinator(),
                    command.step().caller().actor(),
                    now))
        .call(
            complaint ->
                clocks.start(
                    ClockKind.RESOLUTION,
                    new ClockKeeper.Start(
                        complaint.region(),
                        SlaClock.Subject.COMPLAINT,
                        complaint.id(),
                        complaint.report().channel(),
                        complaint.report().complaintClass(),
                        clock.instant())));
  }
}
