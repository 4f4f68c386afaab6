package id.tanggap.complaint.domain.time;

import id.tanggap.kit.domain.Fault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds everything that is wrong with the description of a calendar. */
final class CalendarFaults {

  private CalendarFaults() {}

  static void check(
      WeekTable weekly, List<Overlay> overlays, List<DayException> exceptions, List<Fault> faults) {
    checkWeek("/weekly", weekly, faults);
    if (weekly.neverOpen()) {
      faults.add(new Fault("/weekly", "calendar-never-open", Map.of()));
    }
    for (int i = 0; i < overlays.size(); i++) {
      Overlay overlay = overlays.get(i);
      String pointer = "/overlays/" + i;
      checkWeek(pointer + "/weekly", overlay.weekly(), faults);
      if (overlay.to().isBefore(overlay.from())) {
        faults.add(new Fault(pointer + "/to", "calendar-range-reversed", Map.of()));
      }
      checkDate(pointer + "/from", overlay.from(), faults);
      checkDate(pointer + "/to", overlay.to(), faults);
      for (int k = 0; k < i; k++) {
        if (!overlay.from().isAfter(overlays.get(k).to())
            && !overlays.get(k).from().isAfter(overlay.to())) {
          faults.add(new Fault(pointer, "calendar-overlays-overlap", Map.of("other", k)));
        }
      }
    }
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < exceptions.size(); i++) {
      DayException exception = exceptions.get(i);
      checkSpans("/exceptions/" + i + "/intervals", exception.spans(), faults);
      checkDate("/exceptions/" + i + "/date", exception.date(), faults);
      if (!seen.add(exception.date())) {
        faults.add(
            new Fault(
                "/exceptions/" + i + "/date",
                "calendar-date-repeated",
                Map.of("date", exception.date().toString())));
      }
    }
  }

  private static void checkDate(String pointer, LocalDate date, List<Fault> faults) {
    if (!WorkingCalendar.believable(date)) {
      faults.add(new Fault(pointer, "calendar-date-unbelievable", Map.of("date", date.toString())));
    }
  }

  private static void checkWeek(String pointer, WeekTable week, List<Fault> faults) {
    for (DayOfWeek day : DayOfWeek.values()) {
      checkSpans(pointer + "/" + day, week.on(day), faults);
    }
  }

  private static void checkSpans(String pointer, List<LocalSpan> spans, List<Fault> faults) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).fromMinute() < spans.get(i - 1).toMinute()) {
        faults.add(new Fault(pointer, "calendar-spans-overlap", Map.of()));
        return;
      }
    }
  }

  /** A stretch of more than fourteen closed days is taken for a mistake. */
  static void checkClosures(WorkingCalendar calendar, List<Fault> faults) {
    List<LocalDate> edges =
        Stream.concat(
                calendar.exceptions().stream().map(DayException::date),
                calendar.overlays().stream()
                    .flatMap(overlay -> Stream.of(overlay.from(), overlay.to())))
            .sorted(Comparator.naturalOrder())
            .toList();
    if (edges.isEmpty()) {
      return;
    }
    int closed = 0;
    LocalDate last = edges.get(edges.size() - 1).plusDays(WorkingCalendar.LONGEST_CLOSURE_DAYS);
    LocalDate date = edges.get(0).minusDays(WorkingCalendar.LONGEST_CLOSURE_DAYS);
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      closed = calendar.spansOn(date).isEmpty() ? closed + 1 : 0;
      if (closed >= WorkingCalendar.LONGEST_CLOSURE_DAYS) {
        faults.add(new Fault("", "calendar-closed-too-long", Map.of("date", date.toString())));
        return;
      }
    }
  }
}
