package id.tanggap.complaint.rest.category;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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

/** A JSON Merge Patch of a category: what is absent stays; nothing of it can be cleared. */
@Schema(description = "Changes to a category: what is absent stays; lists are replaced as a whole")
public final class ChangeCategoryRequest {
  @Schema(description = "Name in Indonesian", examples = "Penerangan jalan")
  @Size(max = 100)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String nameId;

  @Schema(description = "Name in English", examples = "Street lighting")
  @Size(max = 100)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String nameEn;

  @Schema(description = "Questions to ask")
  @Valid
  @Size(max = 30)
  private List<@NotNull AttributeBody> attributes;

  @Schema(description = "Resolved only with evidence", examples = "true")
  private Boolean needsEvidence;

  @Schema(description = "Codes of units that may handle it; empty for all")
  @Size(max = 200)
  private Set<@NotBlank @Size(max = 40) String> allowedUnits;

  @Schema(description = "Classes that it is for; empty for all")
  private Set<@NotNull ComplaintClass> allowedClasses;

  @Schema(description = "Urgency unless somebody says otherwise", examples = "NORMAL")
  private Urgency defaultUrgency;

  @Schema(description = "Whether new reports may be put into it", examples = "true")
  private Boolean active;

  @JsonSetter(nulls = Nulls.FAIL)
  void setNameId(String value) {
    nameId = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setNameEn(String value) {
    nameEn = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setAttributes(List<AttributeBody> value) {
    attributes = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setNeedsEvidence(Boolean value) {
    needsEvidence = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setAllowedUnits(Set<String> value) {
    allowedUnits = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setAllowedClasses(Set<ComplaintClass> value) {
    allowedClasses = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setDefaultUrgency(Urgency value) {
    defaultUrgency = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setActive(Boolean value) {
    active = value;
  }

  /** The category in force with what was given laid over it; its code never changes. */
  Category over(Category known) {
    return new Category(
        known.code(),
        or(nameId, known.nameId()),
        or(nameEn, known.nameEn()),
        attributes == null
            ? known.attributes()
            : attributes.stream().map(AttributeBody::attribute).toList(),
        or(needsEvidence, known.needsEvidence()),
        or(allowedUnits, known.allowedUnits()),
        or(allowedClasses, known.allowedClasses()),
        or(defaultUrgency, known.defaultUrgency()),
        or(active, known.active()));
  }

  private static <T> T or(T given, T known) {
    return given == null ? known : given;
  }
}
