package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.application.sla.CalendarVersion;
import id.tanggap.complaint.application.sla.PublishCalendar;
import id.tanggap.complaint.domain.privacy.Masking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of a working calendar, whole, with what it is to the versions before. */
@Schema(
    description =
        "The next version of a working calendar, whole, with what it is to the versions before",
    examples =
        "{\"zone\":\"Asia/Jakarta\",\"weekly\":{\"MONDAY\":[{\"from\":\"07:30\",\"to\":\"16:00\"}]},"
            + "\"overlays\":[],\"exceptions\":[{\"date\":\"2026-03-18\",\"kind\":"
            + "\"COLLECTIVE_LEAVE\"}],\"change\":\"CORRECTION\",\"applyToOpen\":false,"
            + "\"reason\":\"Cuti bersama 18 Maret belum tercatat\"}")
public record ReviseCalendarRequest(
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
        List<@Valid @NotNull ExceptionBody> exceptions,
    @Schema(
            description =
                "CORRECTION: the calendar was wrong, also about past days; open clocks and stopped"
                    + " ones of open months follow. NEW: another arrangement for what is received"
                    + " from effectiveFrom on")
        @NotNull
        CalendarVersion.Change change,
    @Schema(description = "of a NEW version; now without it") Instant effectiveFrom,
    @Schema(
            description =
                "let open clocks follow a NEW version too, from now on; none becomes due before"
                    + " the end of the next working day")
        Boolean applyToOpen,
    @Schema(description = "why it changes, for the record") @NotBlank @Size(max = 500)
        String reason) {

  PublishCalendar.Command command(
      String region, String actorId, UUID calendarId, LongConsumer versionCheck) {
    return new PublishCalendar.Command(
        region,
        actorId,
        calendarId,
        null,
        new PublishCalendarRequest(null, zone, weekly, overlays, exceptions).calendar(),
        change,
        effectiveFrom,
        Boolean.TRUE.equals(applyToOpen),
        Masking.mask(reason),
        versionCheck);
  }
}
