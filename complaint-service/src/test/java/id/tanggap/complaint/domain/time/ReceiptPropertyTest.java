package id.tanggap.complaint.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A receipt adds up to the second for any clock, by whatever calendars it went. */
class ReceiptPropertyTest {

  @Property(tries = 500)
  void everyReceiptAddsUpAndLeavesNoSecondOut(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 400_000) long amount) {
    Random random = new Random(seed);
    List<ClockEvent> events = WorkingTimePropertyTest.randomEvents(random);
    Target target =
        random.nextBoolean()
            ? new Target(Target.Mode.DURATION, amount)
            : new Target(Target.Mode.WORKDAYS, amount % 60);
    Instant now = events.get(events.size() - 1).at().plusSeconds(random.nextInt(900_000));
    for (WorkingCalendar calendar : versions(seed, random, events.get(0).at())) {
      ClockReading reading = WorkingClock.read(calendar, target, events, now);
      List<ReceiptLine> lines = reading.receipt();
      assertThat(lines.stream().mapToLong(ReceiptLine::seconds).sum())
          .isEqualTo(reading.consumedSeconds());
      for (int i = 1; i < lines.size(); i++) {
        assertThat(lines.get(i).from()).isEqualTo(lines.get(i - 1).to());
      }
      for (ReceiptLine line : lines) {
        assertThat(line.seconds())
            .isEqualTo(
                line.reason().equals("WORKING")
                    ? line.to().getEpochSecond() - line.from().getEpochSecond()
                    : 0);
      }
    }
  }

  /** A calendar, a correction with days of emergency, and a unit's own from some day on. */
  private static List<WorkingCalendar> versions(long seed, Random random, Instant start) {
    WorkingCalendar first = RandomCalendar.of(seed);
    LocalDate day = start.atZone(first.zone()).toLocalDate();
    List<DayException> days = new ArrayList<>(first.exceptions());
    for (int i = 1; i < 12; i++) {
      LocalDate date = day.plusDays(i * 2L + random.nextInt(2));
      if (first.exceptionOn(date) == null) {
        days.add(new DayException(date, DayException.Kind.EMERGENCY, "Banjir", List.of()));
      }
    }
    List<WorkingCalendar> versions = new ArrayList<>(List.of(first));
    try {
      versions.add(WorkingCalendar.of(first.zone(), first.weekly(), first.overlays(), days));
    } catch (CalendarInvalid closedTooLong) {
      assertThat(closedTooLong.faults()).isNotEmpty();
    }
    WorkingCalendar other = RandomCalendar.of(seed + 1);
    versions.add(first.until(day.plusDays(random.nextInt(20)), other));
    return versions;
  }
}
