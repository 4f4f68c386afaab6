package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.time.DayException;
import id.tanggap.complaint.domain.time.LocalSpan;
import id.tanggap.complaint.domain.time.Target;
import id.tanggap.complaint.domain.time.WeekTable;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Clocks by a plain office week of 2026, eight hours a day, whose holidays a test chooses. */
final class ClockFixture {

  static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  static final UUID CALENDAR = UUID.fromString("01930000-0000-7000-8000-0000000000c1");

  private ClockFixture() {}

  static WorkingCalendar office(String... closed) {
    Map<DayOfWeek, List<LocalSpan>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        week.put(day, List.of(LocalSpan.parse("08:00", "16:00")));
      }
    }
    List<DayException> days = new ArrayList<>();
    days.add(
        new DayException(LocalDate.of(2026, 1, 1), DayException.Kind.NATIONAL, null, List.of()));
    for (String date : closed) {
      days.add(
          new DayException(
              LocalDate.parse(date), DayException.Kind.EMERGENCY, "Banjir", List.of()));
    }
    return WorkingCalendar.of(JAKARTA, new WeekTable(week), List.of(), days);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
  }

  static SlaClock started(Target target, String local, WorkingCalendar calendar) {
    return SlaClock.start(
        "33.28",
        SlaClock.Subject.COMPLAINT,
        UUID.randomUUID(),
        ClockKind.RESOLUTION,
        1,
        new SlaClock.Terms(1, CALENDAR, 1, calendar, target),
        at(local));
  }

  static RuleChange change(RuleCause cause, String asOf, String... closed) {
    Set<YearMonth> months = new java.util.HashSet<>();
    for (String month : closed) {
      months.add(YearMonth.parse(month));
    }
    return new RuleChange(
        cause, at(asOf), months, JAKARTA, office().workdays(at(asOf), 1, List.of()));
  }

  static ClockRevision.Origin origin(RuleChange change) {
    return new ClockRevision.Origin(UUID.randomUUID(), change.cause(), "Banjir", change.asOf());
  }

  static Target workdays(int n) {
    return new Target(Target.Mode.WORKDAYS, n);
  }

  static Target hours(int n) {
    return new Target(Target.Mode.DURATION, 3600L * n);
  }
}
