package id.tanggap.complaint.rest.routing;

import id.tanggap.complaint.application.routing.RoutingVersions;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the routing rules; it never changes. */
@Schema(description = "One version of the routing rules; it never changes", name = "RoutingRules")
public record RoutingVersionResponse(
    @Schema(description = "grows with every set of rules that is put in force", examples = "3")
        int version,
    @Schema(description = "what is received from then on is judged by it") Instant effectiveFrom,
    @Schema(description = "subject of the person at the identity provider, or system")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt,
    @Schema(description = "in their order; the first that fits a case decides")
        List<RoutingRuleBody> rules) {

  static RoutingVersionResponse of(RoutingVersions.Stored stored) {
    return new RoutingVersionResponse(
        stored.rules().version(),
        stored.effectiveFrom(),
        stored.createdBy(),
        stored.createdAt(),
        stored.rules().rules().stream().map(RoutingRuleBody::of).toList());
  }
}
