package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.domain.programme.Pillar;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pillar as the API shows it. */
@Schema(description = "A pillar")
public record PillarResponse(
    @Schema(description = "The pillar; content names it by its code") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(
            description = "Stable name in upper snake case, one of its kind in the region",
            examples = "EDUCATION")
        String code,
    @Schema(description = "Indonesian name", examples = "Edukasi") String name,
    @Schema(description = "English name", examples = "Education") String nameEn,
    @Schema(description = "When it was recorded") Instant createdAt) {

  static PillarResponse of(Pillar pillar) {
    return new PillarResponse(
        pillar.id(),
        pillar.region(),
        pillar.code(),
        pillar.name(),
        pillar.nameEn(),
        pillar.createdAt());
  }
}
