package id.tanggap.complaint.rest.incident;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Statements of an incident, newest first. */
@Schema(description = "Statements of an incident, newest first")
public record StatementPage(
    @Schema(description = "what was found, in the order of the list") List<StatementResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
