package id.tanggap.complaint.rest.complaint;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of cases, as documented. */
@Schema(description = "A page of cases")
public record ComplaintPage(
    @Schema(description = "what was found, in the order of the list") List<ComplaintResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor,
    @Schema(examples = "58", description = "only with ?count=true") Long count) {}
