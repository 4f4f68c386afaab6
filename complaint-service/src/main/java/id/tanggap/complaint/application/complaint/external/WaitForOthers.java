package id.tanggap.complaint.application.complaint.external;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.timer.CaseTimers;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.OutsideSteps;
import id.tanggap.complaint.domain.complaint.external.ExternalWait;
import id.tanggap.complaint.domain.complaint.external.ReviewTooFar;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** Says for whom a case waits, and when the unit looks after it again. */
@ApplicationScoped
public class WaitForOthers {

  private final CaseWork caseWork;
  private final OutsideParties outside;
  private final CaseTimers timers;
  private final ClockKeeper clocks;
  private final RegionRules rules;

  WaitForOthers(
      CaseWork caseWork,
      OutsideParties outside,
      CaseTimers timers,
      ClockKeeper clocks,
      RegionRules rules) {
    this.caseWork = caseWork;
    this.outside = outside;
    this.timers = timers;
    this.clocks = clocks;
    this.rules = rules;
  }

  /** The step, the party, what they have to do, and the day on which the unit looks again. */
  public record Command(CaseWork.Step step, String party, String awaited, LocalDate reviewOn) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    Actor actor = command.step().caller().actor();
    return caseWork
        .handling(
            command.step(),
            ComplaintEvent.WAIT_EXTERNAL,
            (complaint, now) ->
                OutsideSteps.waitForOthers(complaint, said(complaint, command), actor, now))
        .call(
            complaint ->
                rules
                    .of(complaint.region(), complaint.report().receivedAt())
                    .chain(inForce -> begin(complaint, inForce, command, actor)));
  }

  private String said(Complaint complaint, Command command) {
    return caseWork.masked(complaint, command.party())
        + ": "
        + caseWork.masked(complaint, command.awaited());
  }

  private Uni<Void> begin(
      Complaint complaint, RegionRules.Rules inForce, Command command, Actor actor) {
    Instant now = caseWork.now();
    ExternalWait wait =
        ExternalWait.begin(
            complaint.region(),
            complaint.id(),
            caseWork.masked(complaint, command.party()),
            caseWork.masked(complaint, command.awaited()),
            review(command.reviewOn(), inForce.office().calendar(), now),
            inForce.policy().pausesForOthers(),
            actor.id(),
            now);
    Uni<Void> paused =
        wait.clockPaused()
            ? clocks.tell(
                complaint.region(),
                complaint.id(),
                EnumSet.of(ClockKind.RESOLUTION),
                ClockEvent.Type.PAUSE,
                now,
                ComplaintEvent.WAIT_EXTERNAL.name())
            : Uni.createFrom().voidItem();
    return paused
        .chain(() -> outside.keep(wait))
        .chain(
            () ->
                timers.set(complaint.region(), complaint.id(), TimerKind.REVIEW, wait.reviewAt()));
  }

  private static ExternalWait.Review review(LocalDate on, WorkingCalendar calendar, Instant now) {
    ZoneId zone = calendar.zone();
    LocalDate last =
        calendar.workdays(now, ExternalWait.MOST_WORKDAYS, List.of()).atZone(zone).toLocalDate();
    if (!on.isAfter(now.atZone(zone).toLocalDate()) || on.isAfter(last)) {
      throw new ReviewTooFar();
    }
    return new ExternalWait.Review(on, on.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
