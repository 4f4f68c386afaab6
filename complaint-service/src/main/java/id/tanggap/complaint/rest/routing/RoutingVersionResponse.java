package id.tanggap.complaint.rest.routing;

import id.tanggap.complaint.application.routing.RoutingVersions;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the routing rules; it never changes. */
@Schema(name = "RoutingRules")
public record RoutingVersionResponse(
    @Schema(examples = "3") int version,
    Instant effectiveFrom,
    String createdBy,
    Instant createdAt,
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
