package id.tanggap.account.rest.area;

import id.tanggap.account.domain.area.AreaDifference;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.account.domain.area.AreaEditionState;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition of the code list as the API shows it. */
@Schema(description = "An edition of the code list: what it changes, and what became of it")
public record AreaEditionResponse(
    @Schema(description = "The edition") UUID id,
    @Schema(description = "Name of the edition", examples = "Kepmendagri 300.2.2-2138/2025")
        String label,
    @Schema(description = "Day of the edition", nullable = true, examples = "2025-04-25")
        LocalDate issuedOn,
    @Schema(
            description = "Where the file comes from",
            nullable = true,
            examples = "Ditjen Bina Administrasi Kewilayahan")
        String source,
    @Schema(description = "SHA-256 of the file") String checksum,
    @Schema(description = "What became of it", examples = "APPLIED") AreaEditionState state,
    @Schema(description = "Areas in the edition", examples = "91599") int areas,
    @Schema(description = "Areas that it adds", examples = "12") int added,
    @Schema(description = "Areas that it renames", examples = "31") int renamed,
    @Schema(description = "Areas that it removes", examples = "3") int removed,
    @Schema(description = "Who handed it in", examples = "Admin Contoh") String proposedBy,
    @Schema(description = "When it was handed in", examples = "2026-02-19T03:00:00Z")
        Instant proposedAt,
    @Schema(description = "Who decided", nullable = true, examples = "Admin Contoh")
        String decidedBy,
    @Schema(description = "When it was decided", nullable = true, examples = "2026-02-19T04:00:00Z")
        Instant decidedAt,
    @Schema(description = "Why", nullable = true, examples = "Sesuai salinan keputusan")
        String decisionNote,
    @Schema(description = "Entity tag, for If-Match", examples = "\"1\"") String etag) {

  static AreaEditionResponse of(AreaEdition edition) {
    AreaDifference.Counts counts = edition.counts();
    return new AreaEditionResponse(
        edition.id(),
        edition.label(),
        edition.issuedOn(),
        edition.source(),
        edition.checksum(),
        edition.state(),
        counts.areas(),
        counts.added(),
        counts.renamed(),
        counts.removed(),
        edition.proposedBy(),
        edition.proposedAt(),
        edition.decidedBy(),
        edition.decidedAt(),
        edition.decisionNote(),
        ETags.of(edition.version()));
  }
}
