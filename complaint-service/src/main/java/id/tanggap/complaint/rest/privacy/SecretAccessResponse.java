package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.SecretAccess;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the access list of a secret case. */
@Schema(description = "An entry of the access list of a secret case", name = "SecretAccess")
public record SecretAccessResponse(
    @Schema(description = "the entry of the access list") UUID id,
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(
            description = "subject of the person who may see the secret case",
            examples = "7b0d1d2c-6f0e-4a53-9a39-0a4f5c1c9a01")
        String handlerId,
    @Schema(description = "name of that person", examples = "Contoh Wati") String handlerName,
    @Schema(
            description = "subject of the person who allowed it",
            examples = "Koordinator Diskominfo")
        String grantedBy,
    @Schema(description = "since when") Instant grantedAt,
    @Schema(description = "why", examples = "Pemeriksa Inspektorat") String grantReason,
    @Schema(
            description = "subject of the person who took it back; null while it holds",
            examples = "Koordinator Diskominfo")
        String revokedBy,
    @Schema(description = "when; null while it holds") Instant revokedAt,
    @Schema(description = "why; null while it holds", examples = "Pindah tugas")
        String revokeReason) {

  static SecretAccessResponse of(SecretAccess access) {
    return new SecretAccessResponse(
        access.id(),
        access.complaintId(),
        access.handlerId(),
        access.handlerName(),
        access.grantedByName(),
        access.grantedAt(),
        access.grantReason(),
        access.revokedByName(),
        access.revokedAt(),
        access.revokeReason());
  }
}
