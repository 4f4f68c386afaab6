package id.tanggap.calendar.rest.content;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shape of a page of content items in the API document. */
@Schema(description = "A page of content items")
public record ContentPage(
    @Schema(description = "The items of this page") List<ContentSummary> items,
    @Schema(description = "What cursor takes for the next page; null on the last one")
        String nextCursor) {}
