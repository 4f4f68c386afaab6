package id.tanggap.complaint.rest.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All versions of the deadlines of a region, newest first. */
@Schema(description = "All versions of the deadlines of a region, newest first")
public record PolicyPage(
    @Schema(description = "what was found, in the order of the list") List<PolicyResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
