package id.tanggap.calendar.rest.programme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shape of a page of programmes in the API document. */
@Schema(description = "A page of programmes")
public record ProgrammePage(
    @Schema(description = "The programmes of this page") List<ProgrammeResponse> items,
    @Schema(description = "What cursor takes for the next page; null on the last one")
        String nextCursor) {}
