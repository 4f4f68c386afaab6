package id.tanggap.complaint.rest.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new version of the rules, in their order. */
@Schema(
    description = "A new version of the rules, in their order",
    examples =
        "{\"rules\":[{\"name\":\"Jalan kabupaten rusak\",\"words\":[\"jalan berlubang\"],"
            + "\"unitCode\":\"DPUPR\",\"automatic\":false}]}")
public record PublishRoutingRequest(
    @Schema(description = "in their order; the first that fits a case decides")
        @NotNull
        @Size(max = 500)
        List<@Valid @NotNull RoutingRuleBody> rules,
    @Schema(description = "at once by default") Instant effectiveFrom) {}
