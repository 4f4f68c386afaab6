package id.tanggap.complaint.rest.escalation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of escalations, as documented. */
@Schema(description = "A page of escalations")
public record EscalationPage(
    @Schema(description = "what was found, in the order of the list")
        List<EscalationResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
