package id.tanggap.account.rest.obligation;

import id.tanggap.account.domain.obligation.Obligation;
import id.tanggap.account.domain.obligation.ObligationTerms;
import id.tanggap.account.domain.obligation.Standing;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.kit.web.ETags;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An obligation as the API shows it. */
@Schema(description = "Units of a kind must have a platform, from a day on, by a regulation")
public record ObligationResponse(
    @Schema(description = "The obligation") UUID id,
    @Schema(description = "Kind of unit that is obliged", examples = "DISTRICT") UnitType unitType,
    @Schema(description = "Platform that it must have", examples = "FACEBOOK") Platform platform,
    @Schema(description = "How far the account must have come", examples = "ACTIVE")
        Standing standing,
    @Schema(description = "Least level of proven control", examples = "L1")
        ControlLevel controlLevel,
    @Schema(description = "Days after the first one on which it is no fault yet", examples = "30")
        int graceDays,
    @Schema(description = "First day", examples = "2026-01-01") LocalDate validFrom,
    @Schema(description = "Last day; null when open", nullable = true, examples = "2027-12-31")
        LocalDate validTo,
    @Schema(description = "Number of the regulation", examples = "Perbup 12/2026")
        String basisNumber,
    @Schema(
            description = "What the regulation is about",
            examples = "Pengelolaan media sosial pemerintah daerah")
        String basisTitle,
    @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

  static ObligationResponse of(Obligation obligation) {
    ObligationTerms terms = obligation.terms();
    return new ObligationResponse(
        obligation.id(),
        obligation.unitType(),
        obligation.platform(),
        terms.standing(),
        terms.controlLevel(),
        terms.graceDays(),
        terms.validFrom(),
        terms.validTo(),
        terms.basis().number(),
        terms.basis().title(),
        ETags.of(obligation.version()));
  }
}
