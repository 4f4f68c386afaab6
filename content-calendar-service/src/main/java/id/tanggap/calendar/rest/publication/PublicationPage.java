package id.tanggap.calendar.rest.publication;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shape of a page of publications in the API document. */
@Schema(description = "A page of publications")
public record PublicationPage(
    @Schema(description = "The publications of this page") List<PublicationResponse> items,
    @Schema(description = "What cursor takes for the next page; null on the last one")
        String nextCursor) {}
