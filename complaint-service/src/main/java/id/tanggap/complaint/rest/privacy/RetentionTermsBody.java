package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.RetentionTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many days what is kept. */
@Schema(description = "How many days what is kept", name = "RetentionTerms")
public record RetentionTermsBody(
    @Schema(examples = "30", description = "deliveries of providers") @Min(1) @Max(365) int rawDays,
    @Schema(examples = "90", description = "rejected reports") @Min(1) @Max(3650) int rejectedDays,
    @Schema(examples = "180", description = "messages without a case") @Min(1) @Max(3650)
        int messageDays,
    @Schema(examples = "730", description = "who reported, after the end") @Min(30) @Max(3650)
        int identityDays,
    @Schema(examples = "1825", description = "what was reported, after the end") @Min(30) @Max(7300)
        int textDays,
    @Schema(examples = "1825", description = "reports about wrongdoing") @Min(365) @Max(10950)
        int whistleblowingDays,
    @Schema(examples = "1825", description = "who of the government did what") @Min(365) @Max(10950)
        int auditDays) {

  RetentionTerms terms() {
    return new RetentionTerms(
        rawDays, rejectedDays, messageDays, identityDays, textDays, whistleblowingDays, auditDays);
  }

  static RetentionTermsBody of(RetentionTerms terms) {
    return new RetentionTermsBody(
        terms.rawDays(),
        terms.rejectedDays(),
        terms.messageDays(),
        terms.identityDays(),
        terms.textDays(),
        terms.whistleblowingDays(),
        terms.auditDays());
  }
}
