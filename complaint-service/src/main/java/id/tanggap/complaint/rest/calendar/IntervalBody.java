package id.tanggap.complaint.rest.calendar;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A half-open stretch of one local day. */
@Schema(description = "A half-open stretch of one local day", name = "Interval")
public record IntervalBody(
    @Schema(description = "HH:MM, local", examples = "07:30") @NotNull String from,
    @Schema(examples = "12:00", description = "24:00 for the end of the day") @NotNull String to) {}
