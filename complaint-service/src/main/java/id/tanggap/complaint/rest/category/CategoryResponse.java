package id.tanggap.complaint.rest.category;

import id.tanggap.complaint.application.category.Categories;
import id.tanggap.complaint.domain.category.Category;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a category. */
@Schema(name = "ComplaintCategory", description = "What a report can be about")
public record CategoryResponse(
    UUID id,
    String region,
    @Schema(examples = "PENERANGAN_JALAN") String code,
    @Schema(examples = "2") int version,
    @Schema(examples = "Penerangan jalan") String nameId,
    @Schema(examples = "Street lighting") String nameEn,
    List<AttributeBody> attributes,
    @Schema(examples = "true") boolean needsEvidence,
    @Schema(examples = "[\"DISHUB\"]", description = "with the units below them; empty for all")
        List<String> allowedUnits,
    @Schema(examples = "[\"COMPLAINT\"]", description = "empty for all")
        List<ComplaintClass> allowedClasses,
    @Schema(examples = "NORMAL") Urgency defaultUrgency,
    @Schema(examples = "true") boolean active,
    String createdBy,
    Instant createdAt) {

  static CategoryResponse of(Categories.Stored stored) {
    Category category = stored.category();
    return new CategoryResponse(
        stored.categoryId(),
        stored.region(),
        category.code(),
        stored.version(),
        category.nameId(),
        category.nameEn(),
        category.attributes().stream().map(AttributeBody::of).toList(),
        category.needsEvidence(),
        category.allowedUnits().stream().sorted().toList(),
        category.allowedClasses().stream().sorted().toList(),
        category.defaultUrgency(),
        category.active(),
        stored.createdBy(),
        stored.createdAt());
  }
}
