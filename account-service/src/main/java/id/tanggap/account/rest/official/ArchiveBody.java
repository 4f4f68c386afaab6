package id.tanggap.account.rest.official;

import id.tanggap.account.domain.official.Archive;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept of an account after its end. */
@Schema(description = "What is kept of the content of an account after its end, or why nothing is")
public record ArchiveBody(
    @Schema(
            description = "Where the export is kept",
            nullable = true,
            examples = "Arsip statis Dinas Contoh, berkas 2026/17")
        String location,
    @Schema(description = "Day of the export", nullable = true, examples = "2026-12-30")
        LocalDate exportedOn,
    @Schema(description = "Who made it", nullable = true, examples = "Siti Contoh")
        String exportedBy,
    @Schema(
            description = "Why there is no export",
            nullable = true,
            examples = "Akun tidak pernah memuat unggahan")
        String waiver,
    @Schema(description = "Who said so", examples = "Koordinator Satu") String statedBy,
    @Schema(description = "When", examples = "2026-12-31T09:00:00+07:00") Instant statedAt) {

  static ArchiveBody of(Archive archive) {
    return archive == null
        ? null
        : new ArchiveBody(
            archive.location(),
            archive.exportedOn(),
            archive.exportedBy(),
            archive.waiver(),
            archive.statedBy(),
            archive.statedAt());
  }
}
