package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.domain.time.DayException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date that differs from the week; closed without intervals. */
@Schema(
    description = "A date that differs from the week; closed without intervals",
    name = "CalendarException",
    examples = "{\"date\":\"2026-03-19\",\"kind\":\"NATIONAL\",\"name\":\"Hari Suci Nyepi\"}")
public record ExceptionBody(
    @Schema(description = "the day") @NotNull LocalDate date,
    @Schema(description = "why the day differs") @NotNull DayException.Kind kind,
    @Schema(description = "what the day is called") @Size(max = 200) String name,
    @Schema(description = "hours that are open all the same; empty closes the day") @Size(max = 24)
        List<@Valid @NotNull IntervalBody> intervals) {}
