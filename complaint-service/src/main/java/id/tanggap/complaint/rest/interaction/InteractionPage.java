package id.tanggap.complaint.rest.interaction;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of messages, as documented. */
public record InteractionPage(
    List<InteractionResponse> items,
    String nextCursor,
    @Schema(examples = "58", description = "only with ?count=true") Long count) {}
