package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.RetentionPolicy;
import id.tanggap.complaint.domain.privacy.RetentionTerms;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the region keeps how long. */
@Schema(description = "What the region keeps how long", name = "RetentionPolicy")
public record RetentionPolicyResponse(
    @Schema(examples = "2", description = "0 for the terms that the product ships") int version,
    @Schema(description = "how many days what is kept") RetentionTermsBody terms,
    @Schema(description = "why it changed", examples = "Jadwal retensi arsip daerah tahun 2026")
        String reason,
    @Schema(
            description = "subject of the person at the identity provider, or system",
            examples = "Petugas Pelindungan Data")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt) {

  static RetentionPolicyResponse of(RetentionPolicy policy) {
    return policy == null
        ? new RetentionPolicyResponse(
            0, RetentionTermsBody.of(RetentionTerms.SHIPPED), null, null, null)
        : new RetentionPolicyResponse(
            policy.version(),
            RetentionTermsBody.of(policy.terms()),
            policy.reason(),
            policy.createdByName(),
            policy.createdAt());
  }
}
