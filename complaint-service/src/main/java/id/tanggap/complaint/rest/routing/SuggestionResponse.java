package id.tanggap.complaint.rest.routing;

import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.routing.RouteOutcome;
import id.tanggap.complaint.domain.routing.RoutingSuggestion;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the rules see a case, and by which of them. */
@Schema(name = "RoutingSuggestion")
public record SuggestionResponse(
    @Schema(examples = "3") int rulesVersion,
    @Schema(examples = "1") int ruleNumber,
    @Schema(examples = "Jalan kabupaten rusak") String ruleName,
    UUID unitId,
    @Schema(examples = "PLN UP3 Tegal") String partner,
    @Schema(examples = "URGENT") Urgency urgency,
    @Schema(examples = "false") boolean automatic,
    @Schema(examples = "SUGGESTED") RouteOutcome outcome,
    Instant madeAt) {

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
