package id.tanggap.complaint.rest.incident;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Incidents, newest first. */
@Schema(description = "Incidents, newest first")
public record IncidentPage(
    @Schema(description = "what was found, in the order of the list") List<IncidentResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
