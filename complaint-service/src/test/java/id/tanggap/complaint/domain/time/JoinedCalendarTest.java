package id.tanggap.complaint.domain.time;

import static id.tanggap.complaint.domain.time.CalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JoinedCalendarTest {

  private static final ZoneId JAKARTA = CalendarFixture.JAKARTA;

  @Property(tries = 200)
  void everyDayIsThatOfItsOwnCalendar(
      @ForAll long seed, @ForAll @IntRange(max = 3_000) int days, @ForAll long other) {
    WorkingCalendar first = RandomCalendar.of(seed);
    WorkingCalendar then = RandomCalendar.of(other);
    LocalDate from = LocalDate.of(2023, 1, 1).plusDays(days);
    WorkingCalendar joined = first.until(from, then);
    for (int i = -400; i < 400; i++) {
      LocalDate date = from.plusDays(i);
      WorkingCalendar own = i < 0 ? first : then;
      assertThat(joined.spansOn(date)).isEqualTo(own.spansOn(date));
      assertThat(joined.exceptionOn(date)).isEqualTo(own.exceptionOn(date));
    }
  }

  @Test
  void aYearIsCompleteWhenEachPartOfItIs() {
    WorkingCalendar with = CalendarFixture.office2024();
    WorkingCalendar without =
        WorkingCalendar.of(JAKARTA, CalendarFixture.officeWeek(), List.of(), List.of());
    Instant march = at("2024-03-20T10:00");
    assertThat(with.until(LocalDate.of(2024, 3, 20), with).completeBetween(march, march)).isTrue();
    assertThat(with.until(LocalDate.of(2024, 3, 20), without).completeBetween(march, march))
        .isFalse();
    assertThat(without.until(LocalDate.of(2024, 3, 20), with).completeBetween(march, march))
        .isFalse();
    assertThat(with.until(LocalDate.of(2025, 3, 20), without).completeBetween(march, march))
        .isTrue();
  }

  @Test
  void workBeginsAtOnceOrAtTheNextOpening() {
    WorkingCalendar office = CalendarFixture.office2024();
    assertThat(office.nextOpen(at("2024-02-19T10:15"))).isEqualTo(at("2024-02-19T10:15"));
    assertThat(office.nextOpen(at("2024-02-19T12:00"))).isEqualTo(at("2024-02-19T13:00"));
    assertThat(office.nextOpen(at("2024-02-16T16:30"))).isEqualTo(at("2024-02-19T07:30"));
    assertThat(office.nextOpen(at("2024-02-19T02:00"))).isEqualTo(at("2024-02-19T07:30"));
  }
}
