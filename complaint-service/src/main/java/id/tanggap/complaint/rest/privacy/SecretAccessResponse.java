package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.SecretAccess;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the access list of a secret case. */
@Schema(name = "SecretAccess")
public record SecretAccessResponse(
    UUID id,
    UUID complaintId,
    @Schema(examples = "7b0d1d2c-6f0e-4a53-9a39-0a4f5c1c9a01") String handlerId,
    @Schema(examples = "Contoh Wati") String handlerName,
    @Schema(examples = "Koordinator Diskominfo") String grantedBy,
    Instant grantedAt,
    @Schema(examples = "Pemeriksa Inspektorat") String grantReason,
    @Schema(examples = "Koordinator Diskominfo") String revokedBy,
    Instant revokedAt,
    @Schema(examples = "Pindah tugas") String revokeReason) {

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
