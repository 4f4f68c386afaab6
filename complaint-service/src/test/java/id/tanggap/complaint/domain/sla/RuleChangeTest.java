package id.tanggap.complaint.domain.sla;

import static id.tanggap.complaint.domain.sla.ClockFixture.CALENDAR;
import static id.tanggap.complaint.domain.sla.ClockFixture.at;
import static id.tanggap.complaint.domain.sla.ClockFixture.change;
import static id.tanggap.complaint.domain.sla.ClockFixture.hours;
import static id.tanggap.complaint.domain.sla.ClockFixture.office;
import static id.tanggap.complaint.domain.sla.ClockFixture.origin;
import static id.tanggap.complaint.domain.sla.ClockFixture.started;
import static id.tanggap.complaint.domain.sla.ClockFixture.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.domain.time.ClockEvent.Type;
import id.tanggap.complaint.domain.time.ClockState;
import id.tanggap.complaint.domain.time.Target;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five rules for a change of rules; 2 March 2026 is a Monday. */
class RuleChangeTest {

  private final WorkingCalendar before = office();
  private final WorkingCalendar flood = office("2026-03-04");

  private static Verdict corrected(SlaClock clock, RuleChange change, WorkingCalendar after) {
    return change.judge(clock, clock.versions().withVersion(CALENDAR, 2), office(), after);
  }

  private static Optional<ClockRevision> follow(
      SlaClock clock, RuleChange change, WorkingCalendar after) {
    return clock.follow(corrected(clock, change, after), after, origin(change));
  }

  @Test
  void anOpenClockFollowsACorrection() {
    SlaClock clock = started(workdays(3), "2026-03-02T09:00", before);
    assertThat(clock.dueAt()).isEqualTo(at("2026-03-05T16:00"));
    Optional<ClockRevision> kept =
        follow(clock, change(RuleCause.CALENDAR_CORRECTION, "2026-03-03T09:00"), flood);
    assertThat(clock.dueAt()).isEqualTo(at("2026-03-06T16:00"));
    assertThat(clock.calendarVersion()).isEqualTo(2);
    assertThat(kept.orElseThrow().dueAtBefore()).isEqualTo(at("2026-03-05T16:00"));
    assertThat(kept.orElseThrow().dueAtAfter()).isEqualTo(at("2026-03-06T16:00"));
    assertThat(kept.orElseThrow().reason()).isEqualTo("Banjir");
  }

  @Test
  void recomputingTwiceIsRecomputingOnce() {
    SlaClock clock = started(workdays(3), "2026-03-02T09:00", before);
    RuleChange change = change(RuleCause.CALENDAR_CORRECTION, "2026-03-03T09:00");
    follow(clock, change, flood);
    Verdict again = change.judge(clock, clock.versions().withVersion(CALENDAR, 2), flood, flood);
    assertThat(again.change().visible()).isFalse();
    assertThat(clock.follow(again, flood, origin(change))).isEmpty();
    assertThat(clock.dueAt()).isEqualTo(at("2026-03-06T16:00"));
  }

  @Test
  void aDayOfEmergencyDeclaredAfterwardsTakesBackTheBreachThatFellOnIt() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    assertThat(clock.passDeadline(at("2026-03-04T16:01"))).isTrue();
    assertThat(clock.state()).isEqualTo(ClockState.BREACHED_RUNNING);
    RuleChange change = change(RuleCause.CALENDAR_CORRECTION, "2026-03-05T09:00");
    Verdict verdict = corrected(clock, change, flood);
    assertThat(Impact.NONE.plus(verdict)).isEqualTo(new Impact(1, 0, 1, 0, 0, 1, 0, 0));
    ClockRevision kept = clock.follow(verdict, flood, origin(change)).orElseThrow();
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.breachedAt()).isNull();
    assertThat(clock.dueAt()).isEqualTo(at("2026-03-05T16:00"));
    assertThat(kept.breachedAtBefore()).isEqualTo(at("2026-03-04T16:00"));
    assertThat(kept.breachedAtAfter()).isNull();
    assertThat(clock.passDeadline(at("2026-03-05T16:00"))).isFalse();
    assertThat(clock.passDeadline(at("2026-03-05T16:01")))
        .as("a later breach is another one and is told")
        .isTrue();
  }

  @Test
  void aBreachThatACorrectionOnlyMovesIsNotToldAgain() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    clock.passDeadline(at("2026-03-04T16:01"));
    follow(clock, change(RuleCause.CALENDAR_CORRECTION, "2026-03-09T09:00"), flood);
    assertThat(clock.state()).isEqualTo(ClockState.BREACHED_RUNNING);
    assertThat(clock.breachedAt()).isEqualTo(at("2026-03-05T16:00"));
    assertThat(clock.passDeadline(at("2026-03-09T09:00"))).isFalse();
  }

  @Test
  void aStoppedClockFollowsACorrectionAndNeverANewRule() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    clock.tell(Type.STOP, at("2026-03-05T09:00"), "", before);
    assertThat(clock.state()).isEqualTo(ClockState.MET_LATE);
    RuleChange fresh = change(RuleCause.CALENDAR_NEW, "2026-03-06T09:00");
    assertThat(corrected(clock, fresh, flood)).isEqualTo(Verdict.KEPT);
    follow(clock, change(RuleCause.CALENDAR_CORRECTION, "2026-03-06T09:00"), flood);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.breachedAt()).isNull();
  }

  @Test
  void aClockThatWasStoppedInTimeKeepsItsRuleWhenANewOneComes() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    clock.tell(Type.STOP, at("2026-03-03T09:00"), "", before);
    assertThat(corrected(clock, change(RuleCause.CALENDAR_NEW, "2026-03-04T09:00"), flood))
        .isEqualTo(Verdict.KEPT);
    assertThat(shorter(clock, workdays(1), "2026-03-04T09:00")).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aClockOfAClosedMonthIsRestatedAndStays() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    clock.tell(Type.STOP, at("2026-03-05T09:00"), "", before);
    RuleChange change = change(RuleCause.CALENDAR_CORRECTION, "2026-04-06T09:00", "2026-03");
    Verdict verdict = corrected(clock, change, flood);
    ClockRevision kept = clock.follow(verdict, flood, origin(change)).orElseThrow();
    assertThat(Impact.NONE.plus(verdict).restated()).isEqualTo(1);
    assertThat(kept.applied()).isFalse();
    assertThat(kept.period()).isEqualTo("2026-03");
    assertThat(kept.stateBefore()).isEqualTo(ClockState.MET_LATE);
    assertThat(kept.stateAfter()).isEqualTo(ClockState.MET);
    assertThat(clock.state()).isEqualTo(ClockState.MET_LATE);
    assertThat(clock.calendarVersion()).isEqualTo(1);
  }

  @Test
  void aClockOfAClosedMonthThatReadsTheSameIsNotRestated() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    clock.tell(Type.STOP, at("2026-03-03T09:00"), "", before);
    RuleChange change = change(RuleCause.CALENDAR_CORRECTION, "2026-04-06T09:00", "2026-03");
    assertThat(corrected(clock, change, office("2026-03-17"))).isEqualTo(Verdict.KEPT);
  }

  @Test
  void anOpenClockWhoseBreachLayInAClosedMonthFollowsAndIsRestated() {
    SlaClock clock = started(workdays(2), "2026-03-26T09:00", before);
    clock.passDeadline(at("2026-03-31T09:00"));
    RuleChange change = change(RuleCause.CALENDAR_CORRECTION, "2026-04-06T09:00", "2026-03");
    WorkingCalendar after = office("2026-03-30", "2026-03-31");
    Verdict verdict = corrected(clock, change, after);
    ClockRevision kept = clock.follow(verdict, after, origin(change)).orElseThrow();
    assertThat(kept.applied()).isTrue();
    assertThat(kept.period()).isEqualTo("2026-03");
    assertThat(clock.breachedAt()).isEqualTo(at("2026-04-01T16:00"));
  }

  @Test
  void aCancelledClockIsLeftAlone() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    clock.tell(Type.CANCEL, at("2026-03-03T09:00"), "", before);
    assertThat(corrected(clock, change(RuleCause.CALENDAR_CORRECTION, "2026-03-05T09:00"), flood))
        .isEqualTo(Verdict.KEPT);
  }

  private static Verdict shorter(SlaClock clock, Target target, String asOf) {
    return change(RuleCause.POLICY_NEW, asOf)
        .judge(clock, clock.versions().withPolicy(2, target), office(), office());
  }

  @ParameterizedTest
  @CsvSource({
    "WORKDAYS, 1, 2026-03-06T09:00, 2026-03-09T16:00, 4",
    "WORKDAYS, 6, 2026-03-06T09:00, 2026-03-10T16:00, 0",
    "DURATION, 3600, 2026-03-06T09:00, 2026-03-09T16:00, 165600",
    "DURATION, 3600, 2026-03-07T12:00, 2026-03-09T16:00, 165600",
    "ELAPSED, 60, 2026-03-06T09:00, 2026-03-09T16:00, 629940"
  })
  void aNewPolicyIsNeverDueBeforeTheEndOfTheNextWorkingDay(
      Target.Mode mode, long amount, String asOf, String due, long grace) {
    SlaClock clock = started(workdays(14), "2026-03-02T09:00", before);
    Verdict verdict = shorter(clock, new Target(mode, amount), asOf);
    RuleChange change = change(RuleCause.POLICY_NEW, asOf);
    clock.follow(verdict, before, origin(change));
    assertThat(clock.dueAt()).isEqualTo(at(due));
    assertThat(clock.versions().grace()).isEqualTo(grace);
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.policyVersion()).isEqualTo(2);
  }

  @Test
  void aPausedClockGetsTheSameTimeOnceItGoesOn() {
    SlaClock clock = started(hours(40), "2026-03-02T08:00", before);
    clock.tell(Type.PAUSE, at("2026-03-03T16:00"), "ASK", before);
    RuleChange change = change(RuleCause.POLICY_NEW, "2026-03-06T08:00");
    clock.follow(shorter(clock, hours(17), "2026-03-06T08:00"), before, origin(change));
    assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
    clock.tell(Type.RESUME, at("2026-03-06T08:00"), "", before);
    assertThat(clock.dueAt()).isEqualTo(at("2026-03-09T16:00"));
  }

  @Test
  void aBreachThatHappenedIsNotTakenBackByANewPolicy() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    assertThat(shorter(clock, workdays(30), "2026-03-05T09:00")).isEqualTo(Verdict.KEPT);
  }

  @Test
  void warningsThatLieAheadAgainAreGivenAgain() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    assertThat(clock.warn(at("2026-03-04T16:00"), before).orElseThrow().percent()).isEqualTo(100);
    assertThat(clock.warn(at("2026-03-04T16:00"), before)).isEmpty();
    follow(clock, change(RuleCause.CALENDAR_CORRECTION, "2026-03-05T09:00"), flood);
    assertThat(clock.warn(at("2026-03-05T15:59"), flood)).isEmpty();
    assertThat(clock.warn(at("2026-03-05T16:00"), flood).orElseThrow().percent()).isEqualTo(100);
  }

  @Test
  void ofSeveralWarningsTheHighestIsGiven() {
    SlaClock clock = started(hours(10), "2026-03-02T08:00", before);
    assertThat(clock.warn(at("2026-03-02T12:59"), before)).isEmpty();
    assertThat(clock.warn(at("2026-03-02T13:00"), before).orElseThrow().percent()).isEqualTo(50);
    assertThat(clock.warn(at("2026-03-03T10:30"), before).orElseThrow().percent()).isEqualTo(100);
    assertThat(clock.warn(at("2026-03-03T10:30"), before)).isEmpty();
  }

  @Test
  void exactlyAtTheDeadlineNothingHasPassed() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    assertThat(clock.passDeadline(at("2026-03-04T16:00").plusMillis(900))).isFalse();
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.passDeadline(at("2026-03-04T16:00").plusSeconds(1))).isTrue();
    assertThat(clock.passDeadline(at("2026-03-04T16:00").plusSeconds(2))).isFalse();
    assertThat(clock.breachedAt()).isEqualTo(at("2026-03-04T16:00"));
  }

  @Test
  void somethingThatTookPlaceBeforeTheBreachIsStillHeard() {
    SlaClock clock = started(workdays(2), "2026-03-02T09:00", before);
    clock.passDeadline(at("2026-03-04T16:05"));
    clock.tell(Type.RESUME, at("2026-03-03T09:00"), "", before);
    assertThat(clock.state()).isEqualTo(ClockState.BREACHED_RUNNING);
    clock.tell(Type.STOP, at("2026-03-04T15:00"), "", before);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
  }
}
