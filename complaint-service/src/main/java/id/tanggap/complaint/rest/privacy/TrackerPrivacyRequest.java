package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a citizen asks about the own data on the tracker. */
@Schema(description = "What a citizen asks about the own data on the tracker")
public record TrackerPrivacyRequest(
    @Schema(description = "what is asked for", examples = "ACCESS") @NotNull
        PrivacyRequest.RequestKind kind,
    @Schema(
            description = "what exactly, in the words of the person",
            examples = "Saya ingin tahu siapa yang membuka data saya")
        @Size(max = 2000)
        String details) {

  /** Never shows what a citizen said, not even in a log by accident. */
  @Override
  public String toString() {
    return "TrackerPrivacyRequest[" + kind + "]";
  }
}
