package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.content.ContentKind;
import id.tanggap.calendar.domain.content.ContentState;
import id.tanggap.calendar.domain.content.InformationClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A content item in a list. */
@Schema(description = "A content item in a list")
public record ContentSummary(
    @Schema(description = "The item; stays the same over all versions") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(description = "Unit that owns the content") UUID unitId,
    @Schema(
            description = "Editorial state; APPROVED, SCHEDULED and LIVE have a valid approval",
            examples = "SCHEDULED")
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
    @Schema(description = "Number of the current version, 1 for the first", examples = "1")
        int versionNumber,
    @Schema(
            description =
                "SHA-256 over the canonical form of everything the public will see; another one is another text",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,
    @Schema(description = "When it was recorded") Instant createdAt,
    @Schema(description = "When it last changed, by its text or by its state") Instant updatedAt) {

  static ContentSummary of(ContentItem item) {
    return new ContentSummary(
        item.id(),
        item.region(),
        item.unitId(),
        item.state(),
        item.title(),
        item.brief().kind(),
        item.brief().pillar(),
        item.brief().programmeIds(),
        item.brief().informationClass(),
        item.versionNumber(),
        item.contentHash(),
        item.createdAt(),
        item.updatedAt());
  }
}
