package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.application.content.ContentView;
import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.Brief;
import id.tanggap.calendar.domain.content.ContentBody;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.ContentKind;
import id.tanggap.calendar.domain.content.ContentState;
import id.tanggap.calendar.domain.content.InformationClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A content item with its current version. */
@Schema(description = "A content item with its current version")
public record ContentResponse(
    @Schema(description = "The item; stays the same over all versions") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(description = "Unit that owns the content") UUID unitId,
    @Schema(
            description = "Editorial state; APPROVED, SCHEDULED and LIVE have a valid approval",
            examples = "DRAFT")
        ContentState state,
    @Schema(
            description = "Title; a part of what is approved",
            examples = "Imunisasi gratis setiap Rabu")
        String title,
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
            description = "Who checked the facts; null until somebody did",
            examples = "dr. Ratna Contoh")
        String factCheckedBy,
    @Schema(description = "Whether a language model helped to write it", examples = "false")
        boolean aiAssisted,
    @Schema(
            description =
                "Person who checked what the model wrote; null when none helped or nobody checked yet",
            examples = "Budi Contoh")
        String aiVerifiedBy,
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
    @Schema(description = "Number of the current version", examples = "1") int versionNumber,
    @Schema(
            description = "SHA-256 over the canonical form of everything the public will see",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,
    @Schema(
            description = "The hash that an approver allowed; absent without a valid approval",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String approvedHash,
    @Schema(
            description = "Subject of the author at the identity provider",
            examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        String createdBy,
    @Schema(description = "Name of the author as it was then", examples = "Budi Contoh")
        String createdByName,
    @Schema(description = "When it was recorded") Instant createdAt,
    @Schema(description = "When it last changed, by its text or by its state") Instant updatedAt,
    @Schema(description = "Grows with every change, of the state too; the number in the ETag")
        long version) {

  static ContentResponse of(ContentView view) {
    ContentItem item = view.item();
    Brief brief = item.brief();
    ContentBody body = view.current().body();
    return new ContentResponse(
        item.id(),
        item.region(),
        item.unitId(),
        item.state(),
        item.title(),
        brief.kind(),
        brief.pillar(),
        brief.programmeIds(),
        brief.informationClass(),
        brief.factSource(),
        brief.factCheckedBy(),
        brief.aiAssisted(),
        brief.aiVerifiedBy(),
        body.text(),
        body.links(),
        body.media().stream().map(MediaRequest::of).toList(),
        Overrides.captions(body.overrides()),
        Overrides.media(body.overrides()),
        item.versionNumber(),
        item.contentHash(),
        item.approvedHash(),
        item.createdBy(),
        item.createdByName(),
        item.createdAt(),
        item.updatedAt(),
        item.version());
  }
}
