package id.tanggap.complaint.rest.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of working calendars, as documented. */
@Schema(description = "A page of working calendars")
public record CalendarPage(
    @Schema(description = "what was found, in the order of the list") List<CalendarResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
