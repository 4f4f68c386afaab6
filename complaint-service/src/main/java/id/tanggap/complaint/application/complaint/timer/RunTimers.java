package id.tanggap.complaint.application.complaint.timer;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.complaint.escalation.ClimbLadder;
import id.tanggap.complaint.application.complaint.external.LookAgain;
import id.tanggap.complaint.application.complaint.question.PressReporter;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.timer.CaseTimer;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Does with cases what becomes due by the passage of time alone, one case per transaction. The case
 * is locked before its timer is taken, in the order of every other step, so that any number of
 * replicas and people may be at it at once: who comes second finds the timer gone.
 */
@ApplicationScoped
public class RunTimers {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int LONGEST_PAUSE_POWER = 10;

  private final CaseTimers timers;
  private final Complaints complaints;
  private final PressReporter pressReporter;
  private final ClimbLadder climbLadder;
  private final LookAgain lookAgain;
  private final CaseWork caseWork;
  private final Clock clock;

  RunTimers(
      CaseTimers timers,
      Complaints complaints,
      PressReporter pressReporter,
      ClimbLadder climbLadder,
      LookAgain lookAgain,
      CaseWork caseWork,
      Clock clock) {
    this.timers = timers;
    this.complaints = complaints;
    this.pressReporter = pressReporter;
    this.climbLadder = climbLadder;
    this.lookAgain = lookAgain;
    this.caseWork = caseWork;
    this.clock = clock;
  }

  /** Timers that are due, the oldest first. */
  @WithTransaction
  public Uni<List<CaseTimer>> due(int most) {
    return timers.due(clock.instant(), most);
  }

  /** Does what one of them stands for. */
  @WithTransaction
  public Uni<Void> handle(CaseTimer timer) {
    Instant now = clock.instant();
    return complaints
        .lock(timer.region(), timer.complaintId())
        .chain(
            complaint ->
                timers
                    .take(timer, now)
                    .chain(
                        taken ->
                            taken && complaint != null
                                ? run(complaint, timer.kind(), now)
                                : Uni.createFrom().voidItem()));
  }

  private Uni<Void> run(Complaint complaint, TimerKind kind, Instant now) {
    return switch (kind) {
      case QUESTION -> pressReporter.handle(complaint, now);
      case ACCEPT -> climbLadder.handle(complaint);
      case REVIEW -> lookAgain.handle(complaint);
      case CONFIRM ->
          caseWork
              .step(
                  complaint.region(),
                  complaint.id(),
                  ComplaintEvent.CONFIRM,
                  (found, at) -> found.confirm(Actor.SYSTEM, at))
              .replaceWithVoid();
    };
  }

  /** Puts one that failed off, longer each time, so that the others get their turn. */
  @WithTransaction
  public Uni<Void> postpone(CaseTimer timer) {
    long pauses = 1L << Math.min(timer.attempts(), LONGEST_PAUSE_POWER);
    return timers.postpone(timer, clock.instant().plus(FIRST_PAUSE.multipliedBy(pauses)));
  }
}
