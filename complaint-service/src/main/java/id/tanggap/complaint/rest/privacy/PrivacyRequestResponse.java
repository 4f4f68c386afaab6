package id.tanggap.complaint.rest.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request about personal data; who asked stays sealed. */
@Schema(
    description = "A request about personal data; who asked stays sealed",
    name = "PrivacyRequest")
public record PrivacyRequestResponse(
    @Schema(description = "the request") UUID id,
    @Schema(description = "what is asked for", examples = "ACCESS") PrivacyRequest.RequestKind kind,
    @Schema(description = "where it stands", examples = "IN_PROGRESS")
        PrivacyRequest.RequestState state,
    @Schema(
            description =
                "words of the person, for the privacy officer only; null when there were none",
            examples = "Saya ingin tahu siapa yang membuka data saya")
        String details,
    @Schema(description = "when the person asked") Instant receivedAt,
    @Schema(description = "until then an answer is owed, 72 hours after it was received")
        Instant dueAt,
    @Schema(examples = "212340", description = "until an answer is owed; negative when late")
        long remainingSeconds,
    @Schema(description = "when it was answered; null until then") Instant completedAt,
    @Schema(
            description = "why the law lets or makes us refuse; null when it was not refused",
            examples = "LEGAL_DUTY")
        PrivacyRequest.RefusalGround refusalGround,
    @Schema(
            description = "what the person was told; null until it is done",
            examples = "Salinan data sudah diserahkan")
        String answer,
    @Schema(
            description = "what its state allows next",
            examples = "[\"COMPLETE\",\"EXPORT\",\"REFUSE\"]")
        List<String> allowed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "of a single request")
        List<UUID> complaintIds) {

  static PrivacyRequestResponse of(PrivacyRequest request, List<UUID> cases, Instant now) {
    return new PrivacyRequestResponse(
        request.id(),
        request.kind(),
        request.state(),
        request.detailsMasked(),
        request.receivedAt(),
        request.dueAt(),
        request.remainingSeconds(now),
        request.completedAt(),
        request.refusalGround(),
        request.answerMasked(),
        request.allowed(),
        cases);
  }
}
