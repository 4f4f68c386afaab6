package id.tanggap.complaint.domain.time;

import static id.tanggap.complaint.domain.time.CalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private final WorkingCalendar office = CalendarFixture.office2024();

  @Test
  void v1TwoHoursEndExactlyAtTheBeginningOfTheBreak() {
    assertThat(office.add(at("2024-02-19T10:00"), 2 * 3600)).isEqualTo(at("2024-02-19T12:00"));
  }

  @Test
  void v2TheBreakDoesNotCount() {
    assertThat(office.add(at("2024-02-19T11:30"), 3600)).isEqualTo(at("2024-02-19T13:30"));
  }

  @Test
  void v3FridayEveningGoesOnMondayMorning() {
    assertThat(office.add(at("2024-02-16T16:00"), 3600)).isEqualTo(at("2024-02-19T08:00"));
  }

  @Test
  void v4SaturdayBeginsOnMonday() {
    assertThat(office.add(at("2024-02-17T09:00"), 4 * 3600)).isEqualTo(at("2024-02-19T11:30"));
  }

  @Test
  void v5TwoClosedDaysLeadIntoRamadanHours() {
    assertThat(office.add(at("2024-03-08T16:00"), 2 * 3600)).isEqualTo(at("2024-03-13T09:30"));
  }

  @Test
  void v6AFullMorningIsDueAtTheBreakNotAfterIt() {
    assertThat(office.add(at("2024-02-19T07:30"), 16_200)).isEqualTo(at("2024-02-19T12:00"));
  }

  @Test
  void v7NothingToDoIsDueAtOnce() {
    assertThat(office.add(at("2024-02-19T12:30"), 0)).isEqualTo(at("2024-02-19T12:30"));
  }

  @Test
  void v8AWeekHasTheHoursOfTheRegulation() {
    assertThat(office.working(at("2024-02-19T00:00"), at("2024-02-26T00:00"))).isEqualTo(135_000);
    assertThat(office.working(at("2024-03-18T00:00"), at("2024-03-25T00:00"))).isEqualTo(117_000);
  }

  @Test
  void countsNothingBackwards() {
    assertThat(office.working(at("2024-02-20T10:00"), at("2024-02-19T10:00"))).isZero();
  }

  @Test
  void refusesADeadlineBeyondTenYears() {
    assertThatThrownBy(() -> office.add(at("2024-02-19T10:00"), 11L * 53 * 135_000))
        .isInstanceOf(HorizonExceeded.class);
    assertThatThrownBy(() -> office.workdays(at("2024-02-19T10:00"), 4_000, List.of()))
        .isInstanceOf(HorizonExceeded.class);
  }

  @Test
  void theDayOfReceiptIsDayZero() {
    assertThat(office.workdays(at("2024-02-19T00:00"), 1, List.of()))
        .isEqualTo(at("2024-02-20T16:00"));
    assertThat(office.workdays(at("2024-02-19T23:00"), 1, List.of()))
        .isEqualTo(at("2024-02-20T16:00"));
    assertThat(office.workdays(at("2024-02-17T09:00"), 1, List.of()))
        .isEqualTo(at("2024-02-19T16:00"));
  }

  @Test
  void aPausedClosingDoesNotCountAsAWorkingDay() {
    Pause overTuesday = new Pause(at("2024-02-20T15:00"), at("2024-02-20T17:00"));
    assertThat(office.workdays(at("2024-02-19T09:00"), 1, List.of(overTuesday)))
        .isEqualTo(at("2024-02-21T16:00"));
    Pause inTheNight = new Pause(at("2024-02-20T16:00"), at("2024-02-21T07:30"));
    assertThat(office.workdays(at("2024-02-19T09:00"), 1, List.of(inTheNight)))
        .isEqualTo(at("2024-02-20T16:00"));
  }

  @Test
  void roundTheClockHasNoClosedSecond() {
    WorkingCalendar always = WorkingCalendar.roundTheClock(CalendarFixture.JAKARTA);
    assertThat(always.add(at("2024-12-31T23:59"), 86_400)).isEqualTo(at("2025-01-01T23:59"));
    assertThat(always.completeBetween(at("2024-01-01T00:00"), at("2030-01-01T00:00"))).isTrue();
  }

  @Test
  void aYearWithoutHolidayTableIsIncomplete() {
    assertThat(office.completeBetween(at("2024-02-19T10:00"), at("2024-12-31T23:59"))).isTrue();
    assertThat(office.completeBetween(at("2024-12-30T10:00"), at("2025-01-02T10:00"))).isFalse();
  }

  @Test
  void theSameLocalHourLiesTwoHoursApartBetweenJakartaAndJayapura() {
    ZoneId jayapura = ZoneId.of("Asia/Jayapura");
    WorkingCalendar east =
        WorkingCalendar.of(jayapura, CalendarFixture.officeWeek(), List.of(), List.of());
    assertThat(
            Duration.between(
                east.add(at("2024-02-19T07:30", jayapura), 3600),
                office.add(at("2024-02-19T07:30"), 3600)))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aClockChangeIsComputedThroughTheRulesOfTheZone() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    WorkingCalendar always =
        WorkingCalendar.of(berlin, WeekTable.roundTheClock(), List.of(), List.of());
    assertThat(always.working(at("2024-03-31T00:00", berlin), at("2024-04-01T00:00", berlin)))
        .isEqualTo(23 * 3600);
    assertThat(always.working(at("2024-10-27T00:00", berlin), at("2024-10-28T00:00", berlin)))
        .isEqualTo(25 * 3600);
  }

  @Test
  void namesEveryFaultOfACalendarAtOnce() {
    WeekTable overlapping =
        CalendarFixture.week(
            CalendarFixture.spans("07:30-12:00", "11:00-16:00"), CalendarFixture.spans());
    LocalDate day = LocalDate.of(2024, 3, 11);
    assertThatThrownBy(
            () ->
                WorkingCalendar.of(
                    CalendarFixture.JAKARTA,
                    overlapping,
                    List.of(
                        new Overlay(day, day.plusDays(9), CalendarFixture.ramadanWeek()),
                        new Overlay(
                            day.plusDays(5), day.plusDays(20), CalendarFixture.ramadanWeek())),
                    List.of(
                        CalendarFixture.closed(day, DayException.Kind.LOCAL),
                        CalendarFixture.closed(day, DayException.Kind.LOCAL))))
        .isInstanceOfSatisfying(
            CalendarInvalid.class,
            rejection ->
                assertThat(rejection.faults())
                    .extracting("pointer")
                    .contains("/weekly/MONDAY", "/overlays/1", "/exceptions/1/date"));
  }

  @Test
  void refusesAFortnightWithoutOpenTime() {
    LocalDate first = LocalDate.of(2024, 3, 11);
    Overlay closed = new Overlay(first, first.plusDays(13), new WeekTable(Map.of()));
    assertThatThrownBy(
            () ->
                WorkingCalendar.of(
                    CalendarFixture.JAKARTA,
                    CalendarFixture.officeWeek(),
                    List.of(closed),
                    List.of()))
        .isInstanceOf(CalendarInvalid.class);
  }
}
