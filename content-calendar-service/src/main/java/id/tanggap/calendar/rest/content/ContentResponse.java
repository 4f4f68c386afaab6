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
public record ContentResponse(
    UUID id,
    String region,
    UUID unitId,
    @Schema(examples = "DRAFT") ContentState state,
    @Schema(examples = "Imunisasi gratis setiap Rabu") String title,
    @Schema(examples = "PROGRAMME") ContentKind kind,
    @Schema(examples = "EDUCATION") String pillar,
    List<UUID> programmeIds,
    @Schema(examples = "PERIODIC") InformationClass informationClass,
    @Schema(examples = "Jadwal imunisasi Dinas Kesehatan 2026") String source,
    @Schema(examples = "dr. Ratna Contoh") String factCheckedBy,
    @Schema(examples = "false") boolean aiAssisted,
    @Schema(examples = "Budi Contoh") String aiVerifiedBy,
    @Schema(examples = "Imunisasi dasar lengkap tersedia gratis setiap Rabu pagi.")
        String narrative,
    List<String> links,
    List<MediaRequest> media,
    Map<Platform, String> captions,
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
    @Schema(examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f") String createdBy,
    @Schema(examples = "Budi Contoh") String createdByName,
    Instant createdAt,
    Instant updatedAt,
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
