package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.time.ClockEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes a case up again that was not solved. The unit gets half the time it had; what it said to
 * have solved within the last days does not count as solved.
 */
@ApplicationScoped
public class ReopenComplaint {

  private static final int PERCENT_OF_TARGET = 50;
  private static final Duration NOT_REALLY_SOLVED = Duration.ofDays(7);
  private static final String NEVER_ASSIGNED = "Laporan berakhir sebelum didisposisikan";

  private final CaseWork caseWork;
  private final ClockKeeper clocks;
  private final WaitsForUs waitsForUs;
  private final Clock clock;

  ReopenComplaint(CaseWork caseWork, ClockKeeper clocks, WaitsForUs waitsForUs, Clock clock) {
    this.caseWork = caseWork;
    this.clocks = clocks;
    this.waitsForUs = waitsForUs;
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
                    caseWork.masked(complaint, command.reason()),
                    command.step().caller().coordinator(),
                    command.step().caller().actor(),
                    now))
        .call(this::again);
  }

  /** The reporter says that it is not solved. */
  @WithTransaction
  public Uni<Complaint> byReporter(CitizenDoor.Entered entered, String reason) {
    return caseWork
        .step(
            entered.region(),
            entered.complaintId(),
            ComplaintEvent.REOPEN,
            (complaint, now) ->
                complaint.reopen(caseWork.masked(complaint, reason), false, Actor.REPORTER, now))
        .call(this::again)
        .call(complaint -> waitsForUs.since(complaint, clock.instant()));
  }

  private Uni<Void> again(Complaint complaint) {
    Instant now = clock.instant();
    Instant recent = now.minus(NOT_REALLY_SOLVED);
    return clocks
        .tellThose(
            complaint.region(),
            complaint.id(),
            known ->
                known.kind() == ClockKind.RESOLUTION
                    && known.metAt() != null
                    && !known.metAt().isBefore(recent),
            ClockEvent.Type.VOID,
            now,
            ComplaintEvent.REOPEN.name())
        .chain(
            () ->
                clocks.restart(
                    ClockKind.RESOLUTION,
                    new ClockKeeper.Start(
                        complaint.region(),
                        SlaClock.Subject.COMPLAINT,
                        complaint.id(),
                        complaint.report().channel(),
                        complaint.report().complaintClass(),
                        now),
                    PERCENT_OF_TARGET))
        .chain(
            () -> complaint.unitId() == null ? toTriage(complaint) : Uni.createFrom().voidItem());
  }

  // it ended before any unit had it: somebody must be found first
  private Uni<Void> toTriage(Complaint complaint) {
    return caseWork
        .step(
            complaint.region(),
            complaint.id(),
            ComplaintEvent.RETURN,
            (found, now) -> found.giveBack(NEVER_ASSIGNED, Actor.SYSTEM, now))
        .replaceWithVoid();
  }
}
