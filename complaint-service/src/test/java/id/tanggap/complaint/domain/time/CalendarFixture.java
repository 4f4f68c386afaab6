package id.tanggap.complaint.domain.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The office calendar of Perpres 21/2023 with a piece of 2024, as the vectors use it. */
final class CalendarFixture {

  static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private CalendarFixture() {}

  static WorkingCalendar office2024() {
    return WorkingCalendar.of(
        JAKARTA,
        officeWeek(),
        List.of(new Overlay(LocalDate.of(2024, 3, 12), LocalDate.of(2024, 4, 9), ramadanWeek())),
        List.of(
            closed(LocalDate.of(2024, 3, 11), DayException.Kind.NATIONAL),
            closed(LocalDate.of(2024, 3, 12), DayException.Kind.COLLECTIVE_LEAVE)));
  }

  static DayException closed(LocalDate date, DayException.Kind kind) {
    return new DayException(date, kind, null, List.of());
  }

  static WeekTable officeWeek() {
    return week(spans("07:30-12:00", "13:00-16:00"), spans("07:30-11:30", "13:00-16:30"));
  }

  static WeekTable ramadanWeek() {
    return week(spans("08:00-12:00", "12:30-15:00"), spans("08:00-11:30", "12:30-15:30"));
  }

  static WeekTable week(List<LocalSpan> mondayToThursday, List<LocalSpan> friday) {
    Map<DayOfWeek, List<LocalSpan>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day :
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
      days.put(day, mondayToThursday);
    }
    days.put(DayOfWeek.FRIDAY, friday);
    return new WeekTable(days);
  }

  static List<LocalSpan> spans(String... texts) {
    return List.of(texts).stream()
        .map(text -> LocalSpan.parse(text.substring(0, 5), text.substring(6)))
        .toList();
  }

  static Instant at(String local) {
    return at(local, JAKARTA);
  }

  static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
