package id.tanggap.complaint.rest.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another week for a range of dates, both inclusive. */
@Schema(
    description = "Another week for a range of dates, both inclusive",
    name = "CalendarOverlay",
    examples =
        "{\"from\":\"2024-03-12\",\"to\":\"2024-04-09\",\"weekly\":{\"MONDAY\":"
            + "[{\"from\":\"08:00\",\"to\":\"12:00\"},{\"from\":\"12:30\",\"to\":\"15:00\"}]}}")
public record OverlayBody(
    @Schema(description = "first day") @NotNull LocalDate from,
    @Schema(description = "last day, included") @NotNull LocalDate to,
    @Schema(
            description =
                "opening hours by day of the week (MONDAY to SUNDAY), each a list of intervals; a day left out is closed")
        @NotNull
        Map<DayOfWeek, @Size(max = 24) List<@Valid @NotNull IntervalBody>> weekly) {}
