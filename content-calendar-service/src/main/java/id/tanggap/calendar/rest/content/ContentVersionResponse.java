package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.ContentBody;
import id.tanggap.calendar.domain.content.ContentKind;
import id.tanggap.calendar.domain.content.ContentVersion;
import id.tanggap.calendar.domain.content.InformationClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One immutable version of a content item. */
public record ContentVersionResponse(
    @Schema(examples = "1") int number,
    @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,
    @Schema(examples = "Imunisasi gratis setiap Rabu") String title,
    @Schema(examples = "Imunisasi dasar lengkap tersedia gratis setiap Rabu pagi.")
        String narrative,
    List<String> links,
    List<MediaRequest> media,
    Map<Platform, String> captions,
    Map<Platform, List<String>> mediaByChannel,
    @Schema(examples = "PROGRAMME") ContentKind kind,
    @Schema(examples = "EDUCATION") String pillar,
    List<UUID> programmeIds,
    @Schema(examples = "PERIODIC") InformationClass informationClass,
    @Schema(examples = "Jadwal imunisasi Dinas Kesehatan 2026") String source,
    @Schema(examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f") String editedBy,
    @Schema(examples = "Budi Contoh") String editedByName,
    Instant createdAt) {

  static ContentVersionResponse of(ContentVersion version) {
    ContentBody body = version.body();
    return new ContentVersionResponse(
        version.number(),
        version.contentHash(),
        body.title(),
        body.text(),
        body.links(),
        body.media().stream().map(MediaRequest::of).toList(),
        Overrides.captions(body.overrides()),
        Overrides.media(body.overrides()),
        version.brief().kind(),
        version.brief().pillar(),
        version.brief().programmeIds(),
        version.brief().informationClass(),
        version.brief().factSource(),
        version.editedBy(),
        version.editedByName(),
        version.createdAt());
  }
}
