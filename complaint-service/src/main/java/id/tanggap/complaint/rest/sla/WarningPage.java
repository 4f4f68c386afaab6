package id.tanggap.complaint.rest.sla;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of warnings, as documented. */
@Schema(description = "A page of warnings")
public record WarningPage(
    @Schema(description = "what was found, in the order of the list") List<WarningResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
