package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.domain.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flagship programme as the API shows it. */
public record ProgrammeResponse(
    UUID id,
    String region,
    @Schema(examples = "Tegal Sehat") String name,
    @Schema(examples = "[\"tegalsehat\"]") List<String> hashtags,
    @Schema(examples = "[\"posyandu\", \"imunisasi\"]") List<String> keywords,
    LocalDate validFrom,
    @Schema(examples = "2029-12-31") LocalDate validTo,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static ProgrammeResponse of(Programme programme) {
    Programme.Terms terms = programme.terms();
    return new ProgrammeResponse(
        programme.id(),
        programme.region(),
        terms.name(),
        terms.hashtags(),
        terms.keywords(),
        terms.validFrom(),
        terms.validTo(),
        programme.createdAt(),
        programme.updatedAt(),
        programme.version());
  }
}
