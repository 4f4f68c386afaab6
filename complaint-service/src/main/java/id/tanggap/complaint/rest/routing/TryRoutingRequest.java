package id.tanggap.complaint.rest.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rules to try, and on how many of the newest cases. */
@Schema(
    description = "Rules to try, and on how many of the newest cases",
    examples =
        "{\"rules\":[{\"name\":\"Jalan kabupaten rusak\",\"words\":[\"jalan berlubang\"],"
            + "\"unitCode\":\"DPUPR\",\"automatic\":false}],\"last\":200}")
public record TryRoutingRequest(
    @Schema(description = "rules to try, in their order") @NotNull @Size(max = 500)
        List<@Valid @NotNull RoutingRuleBody> rules,
    @Schema(examples = "200", description = "200 by default") @Min(1) @Max(1000) Integer last) {}
