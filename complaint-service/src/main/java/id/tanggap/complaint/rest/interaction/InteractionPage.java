package id.tanggap.complaint.rest.interaction;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of messages, as documented. */
@Schema(description = "A page of messages")
public record InteractionPage(
    @Schema(description = "what was found, in the order of the list")
        List<InteractionResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor,
    @Schema(examples = "58", description = "only with ?count=true") Long count) {}
