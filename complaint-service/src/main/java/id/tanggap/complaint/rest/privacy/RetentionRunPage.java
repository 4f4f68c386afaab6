package id.tanggap.complaint.rest.privacy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of runs, as documented. */
@Schema(description = "A page of runs")
public record RetentionRunPage(
    @Schema(description = "what was found, in the order of the list")
        List<RetentionRunResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
