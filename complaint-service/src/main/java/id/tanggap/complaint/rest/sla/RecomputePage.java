package id.tanggap.complaint.rest.sla;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of changes of rules, as documented. */
@Schema(description = "A page of changes of rules")
public record RecomputePage(
    @Schema(description = "what was found, in the order of the list") List<RecomputeResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
