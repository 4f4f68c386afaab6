package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.application.sla.CalendarVersion;
import id.tanggap.complaint.domain.time.LocalSpan;
import id.tanggap.complaint.domain.time.WeekTable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a working calendar. */
@Schema(description = "One version of a working calendar", name = "WorkingCalendar")
public record CalendarResponse(
    @Schema(description = "the calendar; stays the same over all versions") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(description = "grows with every version that is put in force", examples = "1")
        int version,
    @Schema(
            description = "what the region calls it",
            examples = "Kantor pemerintah daerah, lima hari kerja")
        String name,
    @Schema(examples = "true", description = "the calendar by which the region's deadlines run")
        boolean office,
    @Schema(description = "IANA time zone of days and hours", examples = "Asia/Jakarta")
        String zone,
    @Schema(
            description =
                "opening hours by day of the week (MONDAY to SUNDAY), each a list of intervals; a day left out is closed",
            examples = "{\"MONDAY\":[{\"from\":\"07:30\",\"to\":\"12:00\"}]}")
        Map<DayOfWeek, List<IntervalBody>> weekly,
    @Schema(description = "stretches of days with other hours, such as the month of fasting")
        List<OverlayBody> overlays,
    @Schema(description = "single days that differ: holidays, collective leave, emergencies")
        List<ExceptionBody> exceptions,
    @Schema(examples = "NEW", description = "a correction takes the place of what it corrects")
        CalendarVersion.Change change,
    @Schema(description = "what is received from then on is judged by it") Instant effectiveFrom,
    @Schema(examples = "false", description = "open cases were judged by it from then on as well")
        boolean appliedToOpen,
    @Schema(
            description = "why this version came; null when nobody said",
            examples = "SKB perubahan hari libur 2026")
        String reason,
    @Schema(description = "the run through the clocks; only right after publishing")
        UUID recomputeId,
    @Schema(
            description = "subject of the person at the identity provider, or system",
            examples = "tanggap")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt) {

  static CalendarResponse of(CalendarVersion version) {
    return of(version, null);
  }

  static CalendarResponse of(CalendarVersion version, UUID recomputeId) {
    return new CalendarResponse(
        version.calendarId(),
        version.region(),
        version.version(),
        version.name(),
        version.office(),
        version.calendar().zone().getId(),
        week(version.calendar().weekly()),
        version.calendar().overlays().stream()
            .map(o -> new OverlayBody(o.from(), o.to(), week(o.weekly())))
            .toList(),
        version.calendar().exceptions().stream()
            .map(e -> new ExceptionBody(e.date(), e.kind(), e.name(), spans(e.spans())))
            .toList(),
        version.change(),
        version.effectiveFrom(),
        version.appliedToOpen(),
        version.reason(),
        recomputeId,
        version.createdBy(),
        version.createdAt());
  }

  private static Map<DayOfWeek, List<IntervalBody>> week(WeekTable table) {
    Map<DayOfWeek, List<IntervalBody>> week = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, spans(table.on(day)));
    }
    return week;
  }

  private static List<IntervalBody> spans(List<LocalSpan> spans) {
    return spans.stream().map(span -> new IntervalBody(span.from(), span.to())).toList();
  }
}
