package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.domain.programme.Pillar;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pillar to add. */
@Schema(description = "A pillar to add")
public record PillarRequest(
    @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "{pillar-code-malformed}")
        @Schema(description = "Stable name in upper snake case", examples = "PUBLIC_SERVICE")
        String code,
    @NotBlank
        @Size(max = 120)
        @Schema(description = "Indonesian name", examples = "Pelayanan publik")
        String name,
    @NotBlank @Size(max = 120) @Schema(description = "English name", examples = "Public service")
        String nameEn) {

  Pillar.Seed toSeed() {
    return new Pillar.Seed(code, name, nameEn);
  }
}
