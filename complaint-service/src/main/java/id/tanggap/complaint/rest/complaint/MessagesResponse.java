package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reporter said after the report, oldest first, masked. */
public record MessagesResponse(List<Said> items) {

  /** One message. */
  @Schema(name = "CaseMessage")
  public record Said(
      UUID id,
      @Schema(description = "the question that it answers") UUID questionId,
      @Schema(description = "the message of the thread, if it came there") UUID interactionId,
      @Schema(examples = "TRACKER") CaseMessage.Source source,
      @Schema(examples = "Di RT 03, hubungi [TELEPON]") String text,
      Instant at) {}

  static MessagesResponse of(List<CaseMessage> messages) {
    return new MessagesResponse(messages.stream().map(MessagesResponse::of).toList());
  }

  private static Said of(CaseMessage message) {
    return new Said(
        message.id(),
        message.questionId(),
        message.interactionId(),
        message.source(),
        message.textMasked(),
        message.at());
  }
}
