package id.tanggap.complaint.domain.time;

import static id.tanggap.complaint.domain.time.CalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.domain.time.ClockEvent.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingClockTest {

  private static final Target SIX_HOURS = new Target(Target.Mode.DURATION, 6 * 3600);

  private final WorkingCalendar office = CalendarFixture.office2024();
  private final List<ClockEvent> events = new ArrayList<>();

  private WorkingClockTest on(Type type, String local) {
    events.add(new ClockEvent(type, at(local), events.size(), type == Type.PAUSE ? "ASKED" : ""));
    return this;
  }

  private ClockReading read(Target target, String now) {
    return WorkingClock.read(office, target, events, at(now));
  }

  @Test
  void v9APauseMovesTheDeadlineByTheRemainingTime() {
    on(Type.START, "2024-02-19T09:00").on(Type.PAUSE, "2024-02-19T11:00");
    ClockReading paused = read(SIX_HOURS, "2024-02-19T15:00");
    assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
    assertThat(paused.dueAt()).isNull();
    assertThat(paused.consumedSeconds()).isEqualTo(7_200);

    on(Type.RESUME, "2024-02-20T10:00");
    ClockReading resumed = read(SIX_HOURS, "2024-02-20T10:00");
    assertThat(resumed.consumedSeconds()).isEqualTo(7_200);
    assertThat(resumed.dueAt()).isEqualTo(at("2024-02-20T15:00"));
  }

  @Test
  void v10APauseInTheNightChangesNothing() {
    Target eightHours = new Target(Target.Mode.DURATION, 8 * 3600);
    on(Type.START, "2024-02-19T09:00");
    Instant without = read(eightHours, "2024-02-19T09:00").dueAt();
    on(Type.PAUSE, "2024-02-19T18:00").on(Type.RESUME, "2024-02-20T06:00");
    assertThat(read(eightHours, "2024-02-20T06:30").dueAt())
        .isEqualTo(without)
        .isEqualTo(at("2024-02-20T09:30"));
  }

  @Test
  void exactlyAtTheDeadlineIsMetAndOneSecondLaterIsNot() {
    on(Type.START, "2024-02-19T10:00");
    events.add(new ClockEvent(Type.STOP, at("2024-02-19T12:00"), 1, ""));
    ClockReading met = read(new Target(Target.Mode.DURATION, 7_200), "2024-02-21T10:00");
    assertThat(met.state()).isEqualTo(ClockState.MET);
    assertThat(met.breachedAt()).isNull();

    events.set(1, new ClockEvent(Type.STOP, at("2024-02-19T12:00").plusSeconds(1), 1, ""));
    ClockReading late = read(new Target(Target.Mode.DURATION, 7_200), "2024-02-21T10:00");
    assertThat(late.state()).isEqualTo(ClockState.MET_LATE);
    assertThat(late.breachedAt()).isEqualTo(at("2024-02-19T12:00"));
  }

  @Test
  void timeAloneBreachesARunningClock() {
    on(Type.START, "2024-02-19T10:00");
    Target twoHours = new Target(Target.Mode.DURATION, 7_200);
    assertThat(read(twoHours, "2024-02-19T12:00").state()).isEqualTo(ClockState.RUNNING);
    assertThat(read(twoHours, "2024-02-19T12:01").state()).isEqualTo(ClockState.BREACHED_RUNNING);
  }

  @Test
  void aPausedClockIsNotBreachedByTime() {
    on(Type.START, "2024-02-19T10:00").on(Type.PAUSE, "2024-02-19T11:00");
    assertThat(read(new Target(Target.Mode.DURATION, 7_200), "2024-03-19T12:00").breachedAt())
        .isNull();
  }

  @Test
  void aPausedClockWithNothingLeftIsBreachedAtTheEarlierDeadlineOnResume() {
    on(Type.START, "2024-02-19T10:00").on(Type.PAUSE, "2024-02-19T12:00");
    on(Type.RESUME, "2024-02-20T09:00");
    ClockReading reading = read(new Target(Target.Mode.DURATION, 7_200), "2024-02-20T09:00");
    assertThat(reading.state()).isEqualTo(ClockState.BREACHED_RUNNING);
    assertThat(reading.breachedAt()).isEqualTo(at("2024-02-19T12:00"));
  }

  @Test
  void aPastBreachNeverMoves() {
    on(Type.START, "2024-02-19T10:00").on(Type.PAUSE, "2024-02-19T14:00");
    on(Type.RESUME, "2024-02-20T09:00").on(Type.STOP, "2024-02-20T10:00");
    ClockReading reading = read(new Target(Target.Mode.DURATION, 7_200), "2024-02-21T09:00");
    assertThat(reading.breachedAt()).isEqualTo(at("2024-02-19T12:00"));
    assertThat(reading.state()).isEqualTo(ClockState.MET_LATE);
  }

  @Test
  void workingDaysAreDueAtClosingOfTheLastOne() {
    on(Type.START, "2024-02-16T17:30");
    ClockReading reading = read(new Target(Target.Mode.WORKDAYS, 3), "2024-02-16T18:00");
    assertThat(reading.dueAt()).isEqualTo(at("2024-02-21T16:00"));
  }

  @Test
  void elapsedTimeIgnoresTheCalendar() {
    on(Type.START, "2024-02-17T23:50");
    ClockReading reading = read(new Target(Target.Mode.ELAPSED, 900), "2024-02-17T23:50");
    assertThat(reading.dueAt()).isEqualTo(at("2024-02-18T00:05"));
    assertThat(reading.calendarComplete()).isTrue();
  }

  @Test
  void warningsFollowWorkingConsumptionNotTheWallClock() {
    on(Type.START, "2024-02-16T16:00");
    ClockReading reading = read(new Target(Target.Mode.DURATION, 3_600), "2024-02-16T16:00");
    assertThat(reading.warnings())
        .extracting(ClockReading.Warning::at)
        .containsExactly(at("2024-02-16T16:30"), at("2024-02-19T07:48"), at("2024-02-19T08:00"));
  }

  @Test
  void theReceiptNamesEveryStretchAndAddsUp() {
    on(Type.START, "2024-03-08T16:00").on(Type.PAUSE, "2024-03-13T08:30");
    on(Type.RESUME, "2024-03-13T09:00").on(Type.STOP, "2024-03-13T09:30");
    ClockReading reading = read(SIX_HOURS, "2024-03-14T09:00");
    assertThat(reading.receipt())
        .extracting(ReceiptLine::reason)
        .containsExactly(
            "WORKING",
            "OUTSIDE_HOURS",
            "WEEKEND",
            "NATIONAL",
            "COLLECTIVE_LEAVE",
            "OUTSIDE_HOURS",
            "WORKING",
            "PAUSED:ASKED",
            "WORKING");
    assertThat(reading.receipt().stream().mapToLong(ReceiptLine::seconds).sum())
        .isEqualTo(reading.consumedSeconds())
        .isEqualTo(1800 + 1800 + 1800);
  }

  @Test
  void aCancelledClockHasNoDeadline() {
    on(Type.START, "2024-02-19T10:00").on(Type.CANCEL, "2024-02-19T11:00");
    ClockReading reading = read(SIX_HOURS, "2024-02-29T10:00");
    assertThat(reading.state()).isEqualTo(ClockState.CANCELLED);
    assertThat(reading.dueAt()).isNull();
    assertThat(reading.breachedAt()).isNull();
  }

  @Test
  void aReopenedClockGoesOnFromWhatWasConsumed() {
    on(Type.START, "2024-02-19T09:00").on(Type.STOP, "2024-02-19T10:00");
    on(Type.REOPEN, "2024-02-20T09:00");
    ClockReading reading = read(SIX_HOURS, "2024-02-20T09:00");
    assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    assertThat(reading.metAt()).isNull();
    assertThat(reading.dueAt()).isEqualTo(at("2024-02-20T15:00"));
  }

  @Test
  void aPlanTakesItsPausesIntoAccount() {
    ClockReading plan =
        WorkingClock.plan(
            office,
            SIX_HOURS,
            at("2024-02-19T09:00"),
            List.of(new Pause(at("2024-02-19T11:00"), at("2024-02-20T10:00"))));
    assertThat(plan.dueAt()).isEqualTo(at("2024-02-20T15:00"));
    assertThat(plan.consumedSeconds()).isEqualTo(6 * 3600);
  }
}
