package id.tanggap.complaint.rest.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which unit works by the calendar, from which day on. */
@Schema(description = "Which unit works by the calendar, from which day on")
public record AssignCalendarRequest(
    @Schema(
            description = "unit that works by it, with every unit below that has none of its own",
            examples = "01930000-0000-7000-8000-000000000001")
        @NotNull
        UUID unitId,
    @Schema(description = "first day for which it counts", examples = "2026-04-01") @NotNull
        LocalDate validFrom) {}
