package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reporter is asked. */
@Schema(description = "What the reporter is asked")
public record AskRequest(
    @Schema(
            description = "the question as the reporter gets it",
            examples = "Di RT berapa lampu yang mati?")
        @NotBlank
        @Size(max = 2000)
        String text) {

  /** Never shows words, not even in a log by accident. */
  @Override
  public String toString() {
    return "AskRequest";
  }
}
