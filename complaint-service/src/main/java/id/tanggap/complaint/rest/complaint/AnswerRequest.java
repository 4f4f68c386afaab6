package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reporter says. */
@Schema(description = "What the reporter says")
public record AnswerRequest(
    @Schema(
            description = "what the reporter answers; masked before others see it",
            examples = "Di RT 03, dekat pos ronda.")
        @NotBlank
        @Size(max = 5000)
        String text) {

  /** Never shows what a citizen said, not even in a log by accident. */
  @Override
  public String toString() {
    return "AnswerRequest";
  }
}
