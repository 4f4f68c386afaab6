package id.tanggap.account.rest.unit;

import id.tanggap.account.domain.unit.ExternalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another system calls a unit. */
@Schema(description = "What another system calls a unit")
public record ExternalCodeEntry(
    @Schema(description = "Short name of the system", examples = "SIPD")
        @NotNull
        @Pattern(regexp = ExternalCodeEntry.SYSTEM)
        String system,
    @Schema(description = "The code there", examples = "1.02.0.00.0.00.01")
        @NotBlank
        @Size(max = 64)
        String code) {
  static final String SYSTEM = "[A-Z][A-Z0-9_-]{0,31}";

  static ExternalCodeEntry of(ExternalCode code) {
    return new ExternalCodeEntry(code.system(), code.code());
  }

  ExternalCode toDomain() {
    return new ExternalCode(system, code);
  }

  /** Reads {@code SYSTEM:code}; null for null. */
  static ExternalCode parse(String text) {
    if (text == null) {
      return null;
    }
    int colon = text.indexOf(':');
    return new ExternalCode(text.substring(0, colon), text.substring(colon + 1));
  }
}
