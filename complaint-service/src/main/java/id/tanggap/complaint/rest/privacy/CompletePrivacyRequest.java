package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.rest.complaint.ReporterBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request was answered. */
@Schema(description = "How a request was answered")
public record CompletePrivacyRequest(
    @Schema(description = "what the person is told", examples = "Salinan data diserahkan di loket")
        @NotBlank
        @Size(max = 2000)
        String answer,
    @Schema(description = "what is right, for a correction") @Valid ReporterBody corrected) {

  /** Never shows a person, not even in a log by accident. */
  @Override
  public String toString() {
    return "CompletePrivacyRequest[]";
  }
}
