package id.tanggap.complaint.domain.time;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The open spans of each weekday; a weekday without an entry is closed. */
public record WeekTable(Map<DayOfWeek, List<LocalSpan>> days) {

  public WeekTable {
    EnumMap<DayOfWeek, List<LocalSpan>> copy = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, spans) -> copy.put(day, spans.stream().sorted().toList()));
    days = Collections.unmodifiableMap(copy);
  }

  /** Seven days, round the clock. */
  public static WeekTable roundTheClock() {
    EnumMap<DayOfWeek, List<LocalSpan>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(LocalSpan.ALL_DAY));
    }
    return new WeekTable(week);
  }

  /** The spans of a weekday in order; empty when closed. */
  public List<LocalSpan> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  /** True when no weekday has open time. */
  public boolean neverOpen() {
    return days.values().stream().allMatch(List::isEmpty);
  }

  /** True when every weekday is open from 00:00 to 24:00. */
  public boolean isRoundTheClock() {
    return equals(roundTheClock());
  }
}
