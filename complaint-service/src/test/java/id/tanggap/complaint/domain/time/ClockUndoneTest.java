package id.tanggap.complaint.domain.time;

import static id.tanggap.complaint.domain.time.CalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.domain.time.ClockEvent.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is undone: a cancellation, as if it had never been, and a stop that does not count. */
class ClockUndoneTest {

  private final WorkingCalendar office = CalendarFixture.office2024();

  private static Target target(Target.Mode mode) {
    return new Target(mode, mode == Target.Mode.WORKDAYS ? 3 : 6 * 3600);
  }

  private static List<ClockEvent> events(Object... typesAndTimes) {
    List<ClockEvent> events = new ArrayList<>();
    for (int i = 0; i < typesAndTimes.length; i += 2) {
      events.add(
          new ClockEvent(
              (Type) typesAndTimes[i], at((String) typesAndTimes[i + 1]), events.size(), "X"));
    }
    return events;
  }

  private ClockReading read(Target.Mode mode, List<ClockEvent> events, String now) {
    return WorkingClock.read(office, target(mode), events, at(now));
  }

  @ParameterizedTest
  @EnumSource(Target.Mode.class)
  void aCancelledClockThatGoesOnAgainShowsWhatItWouldHaveShown(Target.Mode mode) {
    for (String now :
        List.of("2024-02-19T14:00", "2024-02-20T09:00", "2024-02-23T09:00", "2024-03-04T09:00")) {
      ClockReading untouched = read(mode, events(Type.START, "2024-02-19T09:00"), now);
      ClockReading undone =
          read(
              mode,
              events(
                  Type.START, "2024-02-19T09:00",
                  Type.CANCEL, "2024-02-19T10:00",
                  Type.REOPEN, "2024-02-19T13:30"),
              now);
      assertThat(undone.state()).as("%s at %s", mode, now).isEqualTo(untouched.state());
      assertThat(undone.dueAt()).isEqualTo(untouched.dueAt());
      assertThat(undone.breachedAt()).isEqualTo(untouched.breachedAt());
      assertThat(undone.consumedSeconds()).isEqualTo(untouched.consumedSeconds());
      assertThat(undone.receipt().stream().mapToLong(ReceiptLine::seconds).sum())
          .isEqualTo(undone.consumedSeconds());
    }
  }

  @Test
  void aClockThatWasPausedWhenItWasCancelledIsPausedAgain() {
    List<ClockEvent> events =
        events(
            Type.START, "2024-02-19T09:00",
            Type.PAUSE, "2024-02-19T10:00",
            Type.CANCEL, "2024-02-19T11:00",
            Type.REOPEN, "2024-02-20T09:00");
    ClockReading paused = read(Target.Mode.DURATION, events, "2024-02-20T09:00");
    assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
    assertThat(paused.consumedSeconds()).isEqualTo(3_600);
    events.add(new ClockEvent(Type.RESUME, at("2024-02-20T10:00"), events.size(), "X"));
    assertThat(read(Target.Mode.DURATION, events, "2024-02-20T10:00").dueAt())
        .isEqualTo(at("2024-02-20T16:00"));
  }

  @Test
  void aBreachOutlivesItsCancellation() {
    Instant breached = at("2024-02-19T16:00");
    List<ClockEvent> events =
        events(
            Type.START, "2024-02-19T09:00",
            Type.CANCEL, "2024-02-21T09:00",
            Type.REOPEN, "2024-02-22T09:00");
    ClockReading late = read(Target.Mode.DURATION, events, "2024-02-22T10:00");
    assertThat(late.state()).isEqualTo(ClockState.BREACHED_RUNNING);
    assertThat(late.breachedAt()).isEqualTo(breached);
    assertThat(late.dueAt()).isEqualTo(breached);
  }

  @Test
  void aStopThatDoesNotCountLeavesNothingMetAndNothingRunning() {
    List<ClockEvent> events =
        events(
            Type.START, "2024-02-19T09:00",
            Type.STOP, "2024-02-19T11:00",
            Type.VOID, "2024-02-20T09:00");
    ClockReading voided = read(Target.Mode.DURATION, events, "2024-02-21T09:00");
    assertThat(voided.state()).isEqualTo(ClockState.CANCELLED);
    assertThat(voided.metAt()).isNull();
    assertThat(voided.dueAt()).isNull();
    assertThat(voided.consumedSeconds()).isEqualTo(7_200);
    assertThat(read(Target.Mode.DURATION, events, "2024-02-19T12:00").state())
        .as("before it was voided")
        .isEqualTo(ClockState.MET);
  }

  @Test
  void whatRunsCannotBeVoided() {
    List<ClockEvent> events = events(Type.START, "2024-02-19T09:00", Type.VOID, "2024-02-19T10:00");
    assertThat(read(Target.Mode.DURATION, events, "2024-02-19T11:00").state())
        .isEqualTo(ClockState.RUNNING);
  }
}
