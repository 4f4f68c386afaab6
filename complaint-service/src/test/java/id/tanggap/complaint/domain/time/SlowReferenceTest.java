package id.tanggap.complaint.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * An independent second opinion: the same questions answered by walking minute by minute over ten
 * years of random calendars with holidays, overlays and pauses in three zones. Shares nothing with
 * the engine but the plain description of the calendar: which description of a day counts is
 * decided here once more.
 */
class SlowReferenceTest {

  private static final Instant FIRST = Instant.parse("2022-06-01T00:00:00Z");
  private static final int MINUTES = 10 * 366 * 24 * 60;
  private static final int CALENDARS = 12;
  private static final BitSet EVERY = every();
  private static final int CASES_EACH = 12_000;

  @Test
  void agreesWithAMinuteByMinuteWalkOnAHundredThousandCases() {
    int cases = 0;
    Set<ZoneId> zones = new HashSet<>();
    for (int c = 0; c < CALENDARS; c++) {
      Random random = new Random(7_000 + c);
      WorkingCalendar calendar = RandomCalendar.of(c);
      BitSet open = openMinutes(calendar);
      zones.add(calendar.zone());
      for (int i = 0; i < CASES_EACH; i++) {
        int from = random.nextInt(MINUTES - 400_000);
        int length = random.nextInt(8_000);
        switch (i % 4) {
          case 0 ->
              assertThat(calendar.working(at(from), at(from + length)))
                  .as("working calendar %s from %s length %s", c, at(from), length)
                  .isEqualTo(60L * walkCount(open, from, from + length));
          case 1 ->
              assertThat(calendar.add(at(from), 60L * (1 + length / 6)))
                  .as("add calendar %s from %s minutes %s", c, at(from), 1 + length / 6)
                  .isEqualTo(at(walkAdd(open, from, 1 + length / 6)));
          case 2 -> {
            int days = 1 + random.nextInt(12);
            List<Pause> pauses = pauses(random, from);
            assertThat(calendar.workdays(at(from), days, pauses))
                .as("workdays calendar %s from %s days %s %s", c, at(from), days, pauses)
                .isEqualTo(at(walkDays(open, calendar.zone(), from, days, pauses)));
          }
          default -> readsTheSameClock(calendar, open, from, 10 * (1 + length / 60), random);
        }
        cases += i % 4 == 3 ? 0 : 1;
      }
    }
    assertThat(cases).isGreaterThanOrEqualTo(100_000);
    assertThat(zones).hasSize(3);
  }

  /** A clock that is paused and goes on, in working time or in every minute. */
  private static void readsTheSameClock(
      WorkingCalendar calendar, BitSet open, int from, int minutes, Random random) {
    boolean elapsed = random.nextInt(4) == 0;
    BitSet counting = elapsed ? EVERY : open;
    List<Pause> pauses = pauses(random, from);
    BitSet runs = (BitSet) counting.get(from, from + 600_000).clone();
    List<ClockEvent> events = new ArrayList<>();
    events.add(new ClockEvent(ClockEvent.Type.START, at(from), 0, ""));
    Instant now = at(from + random.nextInt(200));
    for (Pause pause : pauses) {
      events.add(new ClockEvent(ClockEvent.Type.PAUSE, pause.from(), events.size(), "ASK"));
      events.add(new ClockEvent(ClockEvent.Type.RESUME, pause.to(), events.size(), ""));
      runs.clear(minuteOf(pause.from()) - from, minuteOf(pause.to()) - from);
      now = pause.to().plusSeconds(60L * random.nextInt(4_000));
    }
    Target target = new Target(elapsed ? Target.Mode.ELAPSED : Target.Mode.DURATION, 60L * minutes);
    ClockReading reading = WorkingClock.read(calendar, target, events, now);
    Instant due = at(from + walkAdd(runs, 0, minutes));
    String as = "clock from %s minutes %s %s at %s".formatted(from, minutes, pauses, now);
    assertThat(reading.dueAt()).as(as).isEqualTo(due);
    assertThat(reading.breachedAt()).as(as).isEqualTo(now.isAfter(due) ? due : null);
    assertThat(reading.consumedSeconds())
        .as(as)
        .isEqualTo(60L * walkCount(runs, 0, minuteOf(now) - from));
    assertThat(reading.warnings())
        .as(as)
        .extracting(ClockReading.Warning::at)
        .containsExactly(
            at(from + walkAdd(runs, 0, minutes / 2)),
            at(from + walkAdd(runs, 0, minutes * 4 / 5)),
            due);
  }

  private static int minuteOf(Instant at) {
    return (int) (at.getEpochSecond() - FIRST.getEpochSecond()) / 60;
  }

  private static Instant at(int minute) {
    return FIRST.plusSeconds(60L * minute);
  }

  private static List<Pause> pauses(Random random, int from) {
    List<Pause> pauses = new ArrayList<>();
    int cursor = from;
    for (int i = random.nextInt(3); i > 0; i--) {
      cursor += random.nextInt(3_000);
      int end = cursor + 1 + random.nextInt(3_000);
      pauses.add(new Pause(at(cursor), at(end)));
      cursor = end;
    }
    return pauses;
  }

  private static BitSet openMinutes(WorkingCalendar calendar) {
    BitSet open = new BitSet(MINUTES);
    List<LocalSpan> spans = List.of();
    LocalDate date = null;
    for (int minute = 0; minute < MINUTES; minute++) {
      long local = (FIRST.getEpochSecond() + offset(calendar.zone())) / 60 + minute;
      if (date == null || local % 1440 == 0) {
        date = LocalDate.ofEpochDay(local / 1440);
        spans = spansOf(calendar, date);
      }
      for (LocalSpan span : spans) {
        if (span.fromMinute() <= local % 1440 && local % 1440 < span.toMinute()) {
          open.set(minute);
        }
      }
    }
    return open;
  }

  private static List<LocalSpan> spansOf(WorkingCalendar calendar, LocalDate date) {
    for (DayException exception : calendar.exceptions()) {
      if (exception.date().equals(date)) {
        return exception.spans();
      }
    }
    for (Overlay overlay : calendar.overlays()) {
      if (date.compareTo(overlay.from()) >= 0 && date.compareTo(overlay.to()) <= 0) {
        return overlay.weekly().days().getOrDefault(date.getDayOfWeek(), List.of());
      }
    }
    return calendar.weekly().days().getOrDefault(date.getDayOfWeek(), List.of());
  }

  private static BitSet every() {
    BitSet all = new BitSet(MINUTES);
    all.set(0, MINUTES);
    return all;
  }

  // the three zones have had one offset throughout these years
  private static int offset(ZoneId zone) {
    return zone.getRules().getOffset(FIRST).getTotalSeconds();
  }

  private static int walkCount(BitSet open, int from, int to) {
    int count = 0;
    for (int minute = from; minute < to; minute++) {
      count += open.get(minute) ? 1 : 0;
    }
    return count;
  }

  private static int walkAdd(BitSet open, int from, int minutes) {
    int left = minutes;
    int minute = from;
    while (left > 0) {
      left -= open.get(minute) ? 1 : 0;
      minute++;
    }
    return minute;
  }

  private static int walkDays(BitSet open, ZoneId zone, int from, int days, List<Pause> pauses) {
    int midnight = from + 1;
    while (!startsDay(zone, midnight)) {
      midnight++;
    }
    int left = days;
    while (true) {
      int next = midnight + 24 * 60;
      int closing = -1;
      for (int minute = midnight; minute < next; minute++) {
        closing = open.get(minute) ? minute + 1 : closing;
      }
      if (closing >= 0 && runs(at(closing), pauses) && --left == 0) {
        return closing;
      }
      midnight = next;
    }
  }

  private static boolean startsDay(ZoneId zone, int minute) {
    LocalDateTime local = LocalDateTime.ofInstant(at(minute), zone);
    return local.getHour() == 0 && local.getMinute() == 0;
  }

  private static boolean runs(Instant closing, List<Pause> pauses) {
    return pauses.stream()
        .noneMatch(pause -> pause.from().isBefore(closing) && closing.isBefore(pause.to()));
  }
}
