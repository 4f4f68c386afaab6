package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.LegalHold;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hold on a case. */
@Schema(name = "LegalHold")
public record LegalHoldResponse(
    UUID id,
    UUID complaintId,
    @Schema(examples = "PLACED") LegalHold.HoldState state,
    @Schema(examples = "Sengketa informasi di Komisi Informasi") String reason,
    @Schema(examples = "Petugas Pelindungan Data") String placedBy,
    Instant placedAt,
    @Schema(examples = "Petugas Pelindungan Data") String liftedBy,
    Instant liftedAt,
    @Schema(examples = "Putusan berkekuatan tetap") String liftReason) {

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
