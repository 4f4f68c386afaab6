package id.tanggap.complaint.rest.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request about personal data; who asked stays sealed. */
@Schema(name = "PrivacyRequest")
public record PrivacyRequestResponse(
    UUID id,
    @Schema(examples = "ACCESS") PrivacyRequest.RequestKind kind,
    @Schema(examples = "IN_PROGRESS") PrivacyRequest.RequestState state,
    @Schema(examples = "Saya ingin tahu siapa yang membuka data saya") String details,
    Instant receivedAt,
    Instant dueAt,
    @Schema(examples = "212340", description = "until an answer is owed; negative when late")
        long remainingSeconds,
    Instant completedAt,
    @Schema(examples = "LEGAL_DUTY") PrivacyRequest.RefusalGround refusalGround,
    @Schema(examples = "Salinan data sudah diserahkan") String answer,
    @Schema(examples = "[\"COMPLETE\",\"EXPORT\",\"REFUSE\"]") List<String> allowed,
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
