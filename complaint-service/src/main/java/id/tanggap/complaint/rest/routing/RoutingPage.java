package id.tanggap.complaint.rest.routing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Versions of the routing rules, newest first. */
@Schema(description = "Versions of the routing rules, newest first")
public record RoutingPage(
    @Schema(description = "what was found, in the order of the list")
        List<RoutingVersionResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
