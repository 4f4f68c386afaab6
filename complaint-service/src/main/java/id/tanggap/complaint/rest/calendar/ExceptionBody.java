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
    name = "CalendarException",
    examples = "{\"date\":\"2026-03-19\",\"kind\":\"NATIONAL\",\"name\":\"Hari Suci Nyepi\"}")
public record ExceptionBody(
    @NotNull LocalDate date,
    @NotNull DayException.Kind kind,
    @Size(max = 200) String name,
    @Size(max = 24) List<@Valid @NotNull IntervalBody> intervals) {}
