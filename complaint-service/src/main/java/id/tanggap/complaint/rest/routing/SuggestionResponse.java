package id.tanggap.complaint.rest.routing;

import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.routing.RouteOutcome;
import id.tanggap.complaint.domain.routing.RoutingSuggestion;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the rules see a case, and by which of them. */
@Schema(
    description = "Where the rules see a case, and by which of them",
    name = "RoutingSuggestion")
public record SuggestionResponse(
    @Schema(description = "version of the rules that made it", examples = "3") int rulesVersion,
    @Schema(description = "place of the rule in them, 1 for the first", examples = "1")
        int ruleNumber,
    @Schema(description = "name of the rule", examples = "Jalan kabupaten rusak") String ruleName,
    @Schema(description = "the unit that the rule names; null when it names a partner outside")
        UUID unitId,
    @Schema(description = "name of the authority outside", examples = "PLN UP3 Tegal")
        String partner,
    @Schema(description = "how soon somebody must look", examples = "URGENT") Urgency urgency,
    @Schema(description = "whether the rule may place a case without a person", examples = "false")
        boolean automatic,
    @Schema(description = "what became of it when it was made", examples = "SUGGESTED")
        RouteOutcome outcome,
    @Schema(description = "when it was made") Instant madeAt) {

  static SuggestionResponse of(RoutingSuggestion suggestion) {
    return new SuggestionResponse(
        suggestion.rulesVersion(),
        suggestion.ruleNumber(),
        suggestion.ruleName(),
        suggestion.unitId(),
        suggestion.partner(),
        suggestion.urgency(),
        suggestion.automatic(),
        suggestion.outcome(),
        suggestion.madeAt());
  }
}
