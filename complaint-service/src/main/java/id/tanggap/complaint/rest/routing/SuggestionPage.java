package id.tanggap.complaint.rest.routing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules said of a case, newest first. */
@Schema(description = "What the rules said of a case, newest first")
public record SuggestionPage(
    @Schema(description = "what was found, in the order of the list")
        List<SuggestionResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
