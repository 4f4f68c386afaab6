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
public record ContentSummary(
    UUID id,
    String region,
    UUID unitId,
    @Schema(examples = "SCHEDULED") ContentState state,
    @Schema(examples = "Imunisasi gratis setiap Rabu") String title,
    @Schema(examples = "PROGRAMME") ContentKind kind,
    @Schema(examples = "EDUCATION") String pillar,
    List<UUID> programmeIds,
    @Schema(examples = "PERIODIC") InformationClass informationClass,
    @Schema(examples = "1") int versionNumber,
    @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,
    Instant createdAt,
    Instant updatedAt) {

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
