package id.tanggap.complaint.rest.assignment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of delegations, as documented. */
@Schema(description = "A page of delegations")
public record DelegationPage(
    @Schema(description = "what was found, in the order of the list")
        List<DelegationResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
