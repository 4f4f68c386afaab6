package id.tanggap.complaint.rest.sla;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All closed months of a region, newest first. */
@Schema(description = "All closed months of a region, newest first")
public record PeriodPage(
    @Schema(description = "what was found, in the order of the list") List<PeriodResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
