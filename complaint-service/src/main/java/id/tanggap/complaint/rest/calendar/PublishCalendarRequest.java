package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.domain.time.CalendarInvalid;
import id.tanggap.complaint.domain.time.DayException;
import id.tanggap.complaint.domain.time.LocalSpan;
import id.tanggap.complaint.domain.time.Overlay;
import id.tanggap.complaint.domain.time.WeekTable;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import id.tanggap.kit.domain.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A working calendar as a client describes it. */
@Schema(
    description = "A working calendar as a client describes it",
    examples =
        "{\"name\":\"Puskesmas enam hari\",\"zone\":\"Asia/Jakarta\",\"weekly\":{\"MONDAY\":"
            + "[{\"from\":\"07:30\",\"to\":\"14:00\"}]},\"overlays\":[],\"exceptions\":"
            + "[{\"date\":\"2026-01-01\",\"kind\":\"NATIONAL\"}]}")
public record PublishCalendarRequest(
    @Schema(description = "what the region calls it") @NotBlank @Size(max = 200) String name,
    @Schema(description = "IANA time zone of days and hours") @NotNull @Size(max = 50) String zone,
    @Schema(
            description =
                "opening hours by day of the week (MONDAY to SUNDAY), each a list of intervals; a day left out is closed")
        @NotNull
        Map<DayOfWeek, @Size(max = 24) List<@Valid @NotNull IntervalBody>> weekly,
    @Schema(description = "stretches of days with other hours, such as the month of fasting")
        @Size(max = 200)
        List<@Valid @NotNull OverlayBody> overlays,
    @Schema(description = "single days that differ: holidays, collective leave, emergencies")
        @Size(max = 2000)
        List<@Valid @NotNull ExceptionBody> exceptions) {

  /**
   * The calendar that is described.
   *
   * @throws CalendarInvalid naming every time that cannot be read, or every rule that is broken
   */
  WorkingCalendar calendar() {
    List<Fault> faults = new ArrayList<>();
    ZoneId zoneId = zone(faults);
    WeekTable week = week("/weekly", weekly, faults);
    List<Overlay> overlaid = new ArrayList<>();
    int i = 0;
    for (OverlayBody overlay : overlays == null ? List.<OverlayBody>of() : overlays) {
      WeekTable other = week("/overlays/" + i++ + "/weekly", overlay.weekly(), faults);
      overlaid.add(new Overlay(overlay.from(), overlay.to(), other));
    }
    List<DayException> excepted = new ArrayList<>();
    int k = 0;
    for (ExceptionBody exception : exceptions == null ? List.<ExceptionBody>of() : exceptions) {
      excepted.add(
          new DayException(
              exception.date(),
              exception.kind(),
              exception.name(),
              spans("/exceptions/" + k++ + "/intervals", exception.intervals(), faults)));
    }
    if (!faults.isEmpty()) {
      throw new CalendarInvalid(faults);
    }
    return WorkingCalendar.of(zoneId, week, overlaid, excepted);
  }

  private ZoneId zone(List<Fault> faults) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      faults.add(new Fault("/zone", "calendar-zone-unknown", Map.of("zone", zone)));
      return null;
    }
  }

  private static WeekTable week(
      String pointer, Map<DayOfWeek, List<IntervalBody>> weekly, List<Fault> faults) {
    Map<DayOfWeek, List<LocalSpan>> days = new EnumMap<>(DayOfWeek.class);
    weekly.forEach(
        (day, intervals) -> days.put(day, spans(pointer + "/" + day, intervals, faults)));
    return new WeekTable(days);
  }

  private static List<LocalSpan> spans(
      String pointer, List<IntervalBody> intervals, List<Fault> faults) {
    List<LocalSpan> spans = new ArrayList<>();
    int i = 0;
    for (IntervalBody interval : intervals == null ? List.<IntervalBody>of() : intervals) {
      try {
        spans.add(LocalSpan.parse(interval.from(), interval.to()));
      } catch (IllegalArgumentException unreadable) {
        faults.add(new Fault(pointer + "/" + i, "calendar-time-unreadable", Map.of()));
      }
      i++;
    }
    return spans;
  }
}
