package id.tanggap.complaint.domain.time;

import id.tanggap.kit.domain.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When people work: a zone, a week, overlays for ranges of dates and single exceptional days.
 * Precedence: exception over overlay over week. All functions take and give instants in whole
 * seconds. Immutable and safe to share; the flattened years are a cache of pure results.
 */
public final class WorkingCalendar {

  /** How far a deadline may lie ahead before the question is refused. */
  public static final int HORIZON_YEARS = 10;

  /** The longest closed stretch that is believable, in days. */
  public static final int LONGEST_CLOSURE_DAYS = 14;

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2200;

  private final ZoneId zone;
  private final WeekTable weekly;
  private final List<Overlay> overlays;
  private final List<DayException> exceptions;
  private final Map<LocalDate, DayException> exceptionOn;
  private final Set<Integer> holidayYears;
  private final Map<Integer, CompiledYear> years = new ConcurrentHashMap<>();

  private WorkingCalendar(
      ZoneId zone,
      WeekTable weekly,
      List<Overlay> overlays,
      List<DayException> exceptions,
      Set<Integer> holidayYears) {
    this.zone = zone;
    this.weekly = weekly;
    this.overlays = List.copyOf(overlays);
    this.exceptions = List.copyOf(exceptions);
    this.exceptionOn = new HashMap<>();
    this.holidayYears = new HashSet<>(holidayYears);
    for (DayException exception : exceptions) {
      exceptionOn.put(exception.date(), exception);
    }
  }

  private static Set<Integer> yearsOf(List<DayException> exceptions) {
    Set<Integer> years = new HashSet<>();
    for (DayException exception : exceptions) {
      if (exception.kind() == DayException.Kind.NATIONAL) {
        years.add(exception.date().getYear());
      }
    }
    return years;
  }

  /**
   * A checked calendar.
   *
   * @throws CalendarInvalid naming every fault: overlapping spans or overlays, an exception given
   *     twice, more than fourteen days without open time
   */
  public static WorkingCalendar of(
      ZoneId zone, WeekTable weekly, List<Overlay> overlays, List<DayException> exceptions) {
    List<Fault> faults = new ArrayList<>();
    CalendarFaults.check(weekly, overlays, exceptions, faults);
    if (!faults.isEmpty()) {
      throw new CalendarInvalid(faults);
    }
    WorkingCalendar calendar =
        new WorkingCalendar(zone, weekly, overlays, exceptions, yearsOf(exceptions));
    CalendarFaults.checkClosures(calendar, faults);
    if (!faults.isEmpty()) {
      throw new CalendarInvalid(faults);
    }
    return calendar;
  }

  /** Open at every second; used by classes that are answered round the clock. */
  public static WorkingCalendar roundTheClock(ZoneId zone) {
    return new WorkingCalendar(zone, WeekTable.roundTheClock(), List.of(), List.of(), Set.of());
  }

  /**
   * This calendar up to a date and another from that date on, in the zone of the other. A year has
   * a holiday table when every part of it has one.
   */
  public WorkingCalendar until(LocalDate from, WorkingCalendar then) {
    Set<Integer> complete = new HashSet<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR + HORIZON_YEARS; year++) {
      boolean mine = year > from.getYear() || holidayYears.contains(year);
      boolean others = year < from.getYear() || then.holidayYears.contains(year);
      if (mine && others) {
        complete.add(year);
      }
    }
    List<DayException> days = new ArrayList<>();
    exceptions.stream().filter(e -> e.date().isBefore(from)).forEach(days::add);
    then.exceptions.stream().filter(e -> !e.date().isBefore(from)).forEach(days::add);
    return new WorkingCalendar(then.zone, then.weekly, weeksUntil(from, then), days, complete);
  }

  // the week of this calendar becomes an overlay of the other wherever it has none of its own
  private List<Overlay> weeksUntil(LocalDate from, WorkingCalendar then) {
    List<Overlay> weeks = new ArrayList<>();
    LocalDate cursor = LocalDate.of(FIRST_YEAR, 1, 1);
    LocalDate last = from.minusDays(1);
    for (Overlay own : overlays.stream().sorted(Comparator.comparing(Overlay::from)).toList()) {
      if (own.from().isAfter(last)) {
        break;
      }
      if (own.from().isAfter(cursor)) {
        weeks.add(new Overlay(cursor, own.from().minusDays(1), weekly));
      }
      LocalDate end = own.to().isAfter(last) ? last : own.to();
      weeks.add(new Overlay(own.from(), end, own.weekly()));
      cursor = end.plusDays(1);
    }
    if (!cursor.isAfter(last)) {
      weeks.add(new Overlay(cursor, last, weekly));
    }
    for (Overlay other : then.overlays) {
      if (!other.to().isBefore(from)) {
        LocalDate begin = other.from().isBefore(from) ? from : other.from();
        weeks.add(new Overlay(begin, other.to(), other.weekly()));
      }
    }
    return weeks;
  }

  public ZoneId zone() {
    return zone;
  }

  public WeekTable weekly() {
    return weekly;
  }

  public List<Overlay> overlays() {
    return overlays;
  }

  public List<DayException> exceptions() {
    return exceptions;
  }

  /** The exception of a date, or null. */
  public DayException exceptionOn(LocalDate date) {
    return exceptionOn.get(date);
  }

  /** The open spans of a local date, in order. */
  public List<LocalSpan> spansOn(LocalDate date) {
    DayException exception = exceptionOn.get(date);
    if (exception != null) {
      return exception.spans();
    }
    for (Overlay overlay : overlays) {
      if (overlay.covers(date)) {
        return overlay.weekly().on(date.getDayOfWeek());
      }
    }
    return weekly.on(date.getDayOfWeek());
  }

  /**
   * True when every local year touched by the two instants has a holiday table. A year without one
   * is not guessed to have no holidays; deadlines in it are flagged. Round-the-clock calendars need
   * none.
   */
  public boolean completeBetween(Instant from, Instant to) {
    if (weekly.isRoundTheClock() && exceptions.isEmpty() && overlays.isEmpty()) {
      return true;
    }
    int last = Math.max(yearOf(from), yearOf(to));
    for (int year = Math.min(yearOf(from), yearOf(to)); year <= last; year++) {
      if (!holidayYears.contains(year)) {
        return false;
      }
    }
    return true;
  }

  /** Open seconds in [from, to); 0 when {@code to} is not after {@code from}. */
  public long working(Instant from, Instant to) {
    long a = from.getEpochSecond();
    long b = to.getEpochSecond();
    if (b <= a) {
      return 0;
    }
    int firstYear = yearOf(from);
    int lastYear = yearOf(to);
    long sum = year(lastYear).openBefore(b) - year(firstYear).openBefore(a);
    for (int y = firstYear; y < lastYear; y++) {
      sum += year(y).total;
    }
    return sum;
  }

  /**
   * The instant at which {@code seconds} of open time have passed since {@code from}. A target that
   * ends exactly at closing time is due at closing. Not positive: {@code from} itself.
   *
   * @throws HorizonExceeded when ten years do not suffice
   */
  public Instant add(Instant from, long seconds) {
    if (seconds <= 0) {
      return from;
    }
    int firstYear = yearOf(from);
    long wanted = year(firstYear).openBefore(from.getEpochSecond()) + seconds;
    for (int y = firstYear; y <= firstYear + HORIZON_YEARS; y++) {
      CompiledYear year = year(y);
      if (wanted <= year.total) {
        return Instant.ofEpochSecond(year.instantAfter(wanted));
      }
      wanted -= year.total;
    }
    throw new HorizonExceeded();
  }

  /** The instant itself when somebody works then, otherwise the next opening. */
  public Instant nextOpen(Instant at) {
    return working(at, at.plusSeconds(1)) == 1 ? at : add(at, 1).minusSeconds(1);
  }

  /**
   * The closing instant of the n-th working date after the local date of {@code from}. A date
   * counts when it has open time and no pause covers its last closing instant; the day of receipt
   * is day 0. Not positive: {@code from} itself.
   *
   * @throws HorizonExceeded when ten years do not suffice
   */
  public Instant workdays(Instant from, int n, List<Pause> pauses) {
    if (n <= 0) {
      return from;
    }
    int firstYear = yearOf(from);
    long endOfFirstDay =
        from.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toEpochSecond();
    int left = n;
    for (int y = firstYear; y <= firstYear + HORIZON_YEARS; y++) {
      for (long closing : year(y).closings) {
        if (closing > endOfFirstDay && !paused(closing, pauses) && --left == 0) {
          return Instant.ofEpochSecond(closing);
        }
      }
    }
    throw new HorizonExceeded();
  }

  // a pause that begins or ends exactly at closing lies in closed time and changes nothing
  private static boolean paused(long closing, List<Pause> pauses) {
    for (Pause pause : pauses) {
      if (pause.from().getEpochSecond() < closing && closing < pause.to().getEpochSecond()) {
        return true;
      }
    }
    return false;
  }

  private int yearOf(Instant at) {
    int year = at.atZone(zone).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR + HORIZON_YEARS) {
      throw new HorizonExceeded();
    }
    return year;
  }

  private CompiledYear year(int year) {
    CompiledYear known = years.get(year);
    return known != null ? known : years.computeIfAbsent(year, y -> CompiledYear.of(this, y));
  }

  /** True when the date lies in the years a calendar may speak of. */
  static boolean believable(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }
}
