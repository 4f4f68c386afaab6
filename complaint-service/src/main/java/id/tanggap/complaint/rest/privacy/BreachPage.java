package id.tanggap.complaint.rest.privacy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of breaches, as documented. */
@Schema(description = "A page of breaches")
public record BreachPage(
    @Schema(description = "what was found, in the order of the list") List<BreachResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
