package id.tanggap.complaint.rest.citizen;

import id.tanggap.complaint.domain.citizen.Objection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision on an objection; the citizen reads the reason. */
@Schema(description = "The decision on an objection; the citizen reads the reason")
public record DecideObjectionRequest(
    @Schema(description = "what was decided", examples = "UPHELD") @NotNull Decision decision,
    @Schema(
            description = "why, in words for the citizen",
            examples = "Rincian anggaran bukan informasi yang dikecualikan.")
        @NotBlank
        @Size(max = 5000)
        String reason) {

  /** How it is decided. */
  public enum Decision {
    UPHELD,
    PARTLY_UPHELD,
    REJECTED;

    Objection.State state() {
      return Objection.State.valueOf(name());
    }
  }
}
