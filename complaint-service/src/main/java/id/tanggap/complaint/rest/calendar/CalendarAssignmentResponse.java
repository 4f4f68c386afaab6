package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.domain.sla.CalendarAssignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit that works by a calendar, with every unit below it that has none of its own. */
@Schema(
    description =
        "A unit that works by a calendar, with every unit below it that has none of its own",
    name = "CalendarAssignment")
public record CalendarAssignmentResponse(
    @Schema(description = "the assignment of the calendar") UUID id,
    @Schema(description = "the calendar by which the unit works") UUID calendarId,
    @Schema(description = "unit that works by it, with every unit below that has none of its own")
        UUID unitId,
    @Schema(description = "first day for which it counts", examples = "2026-04-01")
        LocalDate validFrom,
    @Schema(
            description = "subject of the person at the identity provider, or system",
            examples = "ops")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt) {

  static CalendarAssignmentResponse of(CalendarAssignment assignment) {
    return new CalendarAssignmentResponse(
        assignment.id(),
        assignment.calendarId(),
        assignment.unitId(),
        assignment.validFrom(),
        assignment.createdBy(),
        assignment.createdAt());
  }
}
