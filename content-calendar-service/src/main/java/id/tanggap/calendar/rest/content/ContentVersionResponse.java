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
@Schema(description = "One immutable version of a content item")
public record ContentVersionResponse(
    @Schema(
            description =
                "1 for the first; grows by one with every change of what the public will see",
            examples = "1")
        int number,
    @Schema(
            description =
                "SHA-256 over the canonical form of everything the public will see; another one is another text",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,
    @Schema(
            description = "Title; a part of what is approved",
            examples = "Imunisasi gratis setiap Rabu")
        String title,
    @Schema(
            description = "The common text, for every platform without a caption of its own",
            examples = "Imunisasi dasar lengkap tersedia gratis setiap Rabu pagi.")
        String narrative,
    @Schema(description = "Addresses that the text leads to, in their order") List<String> links,
    @Schema(description = "Files that belong to it, in their order") List<MediaRequest> media,
    @Schema(description = "Text by platform, where it differs from the narrative")
        Map<Platform, String> captions,
    @Schema(
            description =
                "SHA-256 of the media by platform, in their order, where they differ from media")
        Map<Platform, List<String>> mediaByChannel,
    @Schema(description = "What sort of message it is", examples = "PROGRAMME") ContentKind kind,
    @Schema(
            description = "Code of the pillar it serves; null when none was chosen",
            examples = "EDUCATION")
        String pillar,
    @Schema(description = "Flagship programmes it counts for") List<UUID> programmeIds,
    @Schema(
            description =
                "How public it is under the law on public information (UU 14/2008); EXEMPT can never be scheduled",
            examples = "PERIODIC")
        InformationClass informationClass,
    @Schema(
            description = "Where its facts come from; null until somebody says so",
            examples = "Jadwal imunisasi Dinas Kesehatan 2026")
        String source,
    @Schema(
            description = "Subject of the person who wrote this version, at the identity provider",
            examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        String editedBy,
    @Schema(description = "Name of that person as it was then", examples = "Budi Contoh")
        String editedByName,
    @Schema(description = "When it was recorded") Instant createdAt) {

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
