package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.LegalHold;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hold on a case. */
@Schema(description = "A hold on a case", name = "LegalHold")
public record LegalHoldResponse(
    @Schema(description = "the hold; what it covers is never deleted while it holds") UUID id,
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(description = "whether it holds", examples = "PLACED") LegalHold.HoldState state,
    @Schema(description = "why", examples = "Sengketa informasi di Komisi Informasi") String reason,
    @Schema(
            description = "subject of the person at the identity provider who placed it",
            examples = "Petugas Pelindungan Data")
        String placedBy,
    @Schema(description = "since when it holds") Instant placedAt,
    @Schema(
            description =
                "subject of the person at the identity provider who lifted it; null while it holds",
            examples = "Petugas Pelindungan Data")
        String liftedBy,
    @Schema(description = "when it was lifted; null while it holds") Instant liftedAt,
    @Schema(
            description = "why it was lifted; null while it holds",
            examples = "Putusan berkekuatan tetap")
        String liftReason) {

  static LegalHoldResponse of(LegalHold hold) {
    return new LegalHoldResponse(
        hold.id(),
        hold.complaintId(),
        hold.state(),
        hold.reason(),
        hold.placedByName(),
        hold.placedAt(),
        hold.liftedByName(),
        hold.liftedAt(),
        hold.liftReason());
  }
}
