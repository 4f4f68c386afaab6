package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.OpenPrivacyRequest;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import id.tanggap.complaint.rest.complaint.ReporterBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody asks about the own data, as an officer enters it. */
@Schema(description = "What somebody asks about the own data, as an officer enters it")
public record OpenPrivacyRequestRequest(
    @Schema(description = "what is asked for", examples = "ACCESS") @NotNull
        PrivacyRequest.RequestKind kind,
    @Schema(examples = "7Q2M-K9XD-41TZ-B0RW", description = "the case, when the person has it")
        @Size(min = 1, max = 64)
        String trackingCode,
    @Schema(description = "by what the person is found without a code") @Valid ReporterBody contact,
    @Schema(
            description = "words of the person, for the privacy officer only",
            examples = "Saya ingin tahu siapa yang membuka data saya")
        @Size(max = 2000)
        String details,
    @Schema(description = "when the person asked; now without it") Instant receivedAt) {

  OpenPrivacyRequest.Command command(Caller caller) {
    return new OpenPrivacyRequest.Command(
        caller, kind, trackingCode, ReporterBody.fields(contact), details, receivedAt);
  }

  /** Never shows a person, not even in a log by accident. */
  @Override
  public String toString() {
    return "OpenPrivacyRequestRequest[" + kind + "]";
  }
}
