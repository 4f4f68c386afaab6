package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.domain.sla.CalendarAssignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit that works by a calendar, with every unit below it that has none of its own. */
@Schema(name = "CalendarAssignment")
public record CalendarAssignmentResponse(
    UUID id,
    UUID calendarId,
    UUID unitId,
    @Schema(examples = "2026-04-01") LocalDate validFrom,
    @Schema(examples = "ops") String createdBy,
    Instant createdAt) {

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
