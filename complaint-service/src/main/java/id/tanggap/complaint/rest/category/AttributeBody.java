package id.tanggap.complaint.rest.category;

import id.tanggap.complaint.domain.category.Attribute;
import id.tanggap.complaint.domain.category.AttributeType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question that a category asks. */
@Schema(name = "CategoryAttribute", description = "A question that a category asks of a report")
public record AttributeBody(
    @Schema(description = "For programs, camelCase", examples = "poleNumber")
        @NotNull
        @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}")
        String name,
    @Schema(description = "Question in Indonesian", examples = "Nomor tiang")
        @NotBlank
        @Size(max = 200)
        String labelId,
    @Schema(description = "Question in English", examples = "Pole number")
        @NotBlank
        @Size(max = 200)
        String labelEn,
    @Schema(description = "What an answer looks like", examples = "TEXT") @NotNull
        AttributeType type,
    @Schema(description = "Whether a report is verified only with an answer", examples = "true")
        Boolean required,
    @Schema(description = "The closed list of a CHOICE", nullable = true) @Size(max = 100)
        List<@NotBlank @Size(max = 100) String> choices,
    @Schema(
            description = "Regular expression (RE2) that the whole answer matches; only for TEXT",
            nullable = true,
            examples = "[A-Z0-9-]{1,20}")
        @Size(min = 1, max = 200)
        String pattern) {

  Attribute attribute() {
    return new Attribute(
        name,
        labelId,
        labelEn,
        type,
        Boolean.TRUE.equals(required),
        choices == null ? List.of() : choices,
        pattern);
  }

  static AttributeBody of(Attribute attribute) {
    return new AttributeBody(
        attribute.name(),
        attribute.labelId(),
        attribute.labelEn(),
        attribute.type(),
        attribute.required(),
        attribute.choices(),
        attribute.pattern());
  }
}
