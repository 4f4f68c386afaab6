package id.tanggap.complaint.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Believable random calendars: several spans a day, holidays, overlays, the three zones. */
final class RandomCalendar {

  private static final List<String> ZONES =
      List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

  private RandomCalendar() {}

  static WorkingCalendar of(long seed) {
    Random random = new Random(seed);
    LocalDate first = LocalDate.of(2022, 1, 1);
    List<Overlay> overlays = new ArrayList<>();
    for (int year = 0; year < 11; year++) {
      if (random.nextBoolean()) {
        LocalDate from = first.plusYears(year).plusDays(random.nextInt(200));
        overlays.add(new Overlay(from, from.plusDays(random.nextInt(40)), week(random)));
      }
    }
    Set<LocalDate> dates = new HashSet<>();
    List<DayException> exceptions = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      LocalDate date = first.plusDays(random.nextInt(11 * 365));
      if (dates.add(date)) {
        DayException.Kind[] kinds = DayException.Kind.values();
        exceptions.add(
            new DayException(
                date,
                kinds[random.nextInt(kinds.length)],
                null,
                random.nextInt(4) == 0 ? spans(random) : List.of()));
      }
    }
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    return WorkingCalendar.of(zone, week(random), overlays, exceptions);
  }

  private static WeekTable week(Random random) {
    Map<DayOfWeek, List<LocalSpan>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5 || random.nextInt(3) == 0) {
        days.put(day, spans(random));
      }
    }
    return new WeekTable(days);
  }

  private static List<LocalSpan> spans(Random random) {
    List<LocalSpan> spans = new ArrayList<>();
    int minute = random.nextInt(600);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count && minute < 1400; i++) {
      int end = Math.min(1440, minute + 1 + random.nextInt(300));
      spans.add(new LocalSpan(minute, end));
      minute = end + random.nextInt(120);
    }
    return spans;
  }
}
