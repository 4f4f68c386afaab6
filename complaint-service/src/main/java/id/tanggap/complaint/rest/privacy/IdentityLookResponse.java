package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.IdentityLook;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A look behind the mask. */
@Schema(description = "A look behind the mask", name = "IdentityLook")
public record IdentityLookResponse(
    @Schema(description = "the look") UUID id,
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(
            description =
                "code by which the reporter follows the case without a token; it opens the public state to whoever has it",
            examples = "7Q2M-K9XD-41TZ-B0RW")
        String trackingCode,
    @Schema(description = "what the look was for", examples = "HANDLING")
        IdentityLook.Purpose purpose,
    @Schema(
            description = "subject of the person who looked",
            examples = "7b0d1d2c-6f0e-4a53-9a39-0a4f5c1c9a01")
        String lookedBy,
    @Schema(description = "name of that person", examples = "Koordinator Diskominfo")
        String lookedByName,
    @Schema(
            description = "why, in the words of the person who looked",
            examples = "Menelepon pelapor untuk tanggal kejadian")
        String reason,
    @Schema(description = "when") Instant lookedAt) {

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
