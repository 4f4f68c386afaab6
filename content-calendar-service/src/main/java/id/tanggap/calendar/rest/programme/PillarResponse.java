package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.domain.programme.Pillar;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pillar as the API shows it. */
public record PillarResponse(
    UUID id,
    String region,
    @Schema(examples = "EDUCATION") String code,
    @Schema(examples = "Edukasi") String name,
    @Schema(examples = "Education") String nameEn,
    Instant createdAt) {

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
