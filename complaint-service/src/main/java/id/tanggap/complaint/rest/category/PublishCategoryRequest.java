package id.tanggap.complaint.rest.category;

import id.tanggap.complaint.domain.category.Category;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category to publish. */
@Schema(description = "A category to publish")
public record PublishCategoryRequest(
    @Schema(description = "Stable name, UPPER_SNAKE", examples = "PENERANGAN_JALAN")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String code,
    @Schema(description = "Name in Indonesian", examples = "Penerangan jalan")
        @NotBlank
        @Size(max = 100)
        String nameId,
    @Schema(description = "Name in English", examples = "Street lighting")
        @NotBlank
        @Size(max = 100)
        String nameEn,
    @Schema(description = "Questions to ask", nullable = true) @Valid @Size(max = 30)
        List<@NotNull AttributeBody> attributes,
    @Schema(description = "Resolved only with evidence", examples = "true", nullable = true)
        Boolean needsEvidence,
    @Schema(description = "Codes of units that may handle it", nullable = true) @Size(max = 200)
        Set<@NotBlank @Size(max = 40) String> allowedUnits,
    @Schema(description = "Classes that it is for", nullable = true)
        Set<@NotNull ComplaintClass> allowedClasses,
    @Schema(description = "Urgency unless somebody says otherwise", nullable = true)
        Urgency defaultUrgency) {

  Category category() {
    return new Category(
        code,
        nameId,
        nameEn,
        attributes == null ? List.of() : attributes.stream().map(AttributeBody::attribute).toList(),
        Boolean.TRUE.equals(needsEvidence),
        allowedUnits == null ? Set.of() : allowedUnits,
        allowedClasses == null ? Set.of() : allowedClasses,
        defaultUrgency == null ? Urgency.NORMAL : defaultUrgency,
        true);
  }
}
