package id.tanggap.complaint.rest.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of units that work by a calendar, as documented. */
@Schema(description = "A page of units that work by a calendar")
public record CalendarAssignmentPage(
    @Schema(description = "what was found, in the order of the list")
        List<CalendarAssignmentResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
