package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.domain.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flagship programme as the API shows it. */
@Schema(description = "A flagship programme")
public record ProgrammeResponse(
    @Schema(description = "The programme") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(
            description = "Name of the flagship programme, as people know it",
            examples = "Tegal Sehat")
        String name,
    @Schema(
            description = "Hashtags by which a post shows that it belongs to the programme",
            examples = "[\"tegalsehat\"]")
        List<String> hashtags,
    @Schema(
            description = "Words that suggest the programme to whoever writes",
            examples = "[\"posyandu\", \"imunisasi\"]")
        List<String> keywords,
    @Schema(description = "First day; null when it has always been") LocalDate validFrom,
    @Schema(description = "Last day, included; null when it has no end", examples = "2029-12-31")
        LocalDate validTo,
    @Schema(description = "When it was recorded") Instant createdAt,
    @Schema(description = "When it last changed, by its text or by its state") Instant updatedAt,
    @Schema(description = "Grows with every change, of the state too; the number in the ETag")
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
