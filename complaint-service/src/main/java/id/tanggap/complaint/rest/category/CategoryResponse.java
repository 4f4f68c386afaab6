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
    @Schema(description = "the category; cases carry its name") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(
            description = "stable name, one of its kind in the region",
            examples = "PENERANGAN_JALAN")
        String code,
    @Schema(description = "grows with every change of the category", examples = "2") int version,
    @Schema(description = "name in Indonesian", examples = "Penerangan jalan") String nameId,
    @Schema(description = "name in English", examples = "Street lighting") String nameEn,
    @Schema(description = "questions that a report of this category must or may answer")
        List<AttributeBody> attributes,
    @Schema(description = "a resolved case needs a file that shows it", examples = "true")
        boolean needsEvidence,
    @Schema(examples = "[\"DISHUB\"]", description = "with the units below them; empty for all")
        List<String> allowedUnits,
    @Schema(examples = "[\"COMPLAINT\"]", description = "empty for all")
        List<ComplaintClass> allowedClasses,
    @Schema(description = "what a case has until somebody says otherwise", examples = "NORMAL")
        Urgency defaultUrgency,
    @Schema(description = "whether new cases may have it", examples = "true") boolean active,
    @Schema(description = "subject of the person at the identity provider, or system")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt) {

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
