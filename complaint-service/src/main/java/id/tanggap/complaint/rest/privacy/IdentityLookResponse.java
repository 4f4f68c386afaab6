package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.IdentityLook;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A look behind the mask. */
@Schema(name = "IdentityLook")
public record IdentityLookResponse(
    UUID id,
    UUID complaintId,
    @Schema(examples = "7Q2M-K9XD-41TZ-B0RW") String trackingCode,
    @Schema(examples = "HANDLING") IdentityLook.Purpose purpose,
    @Schema(examples = "7b0d1d2c-6f0e-4a53-9a39-0a4f5c1c9a01") String lookedBy,
    @Schema(examples = "Koordinator Diskominfo") String lookedByName,
    @Schema(examples = "Menelepon pelapor untuk tanggal kejadian") String reason,
    Instant lookedAt) {

  static IdentityLookResponse of(IdentityLook look) {
    return new IdentityLookResponse(
        look.id(),
        look.complaintId(),
        look.trackingCode(),
        look.purpose(),
        look.lookedBy(),
        look.lookedByName(),
        look.reason(),
        look.lookedAt());
  }
}
