package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reporter said after the report, oldest first, masked. */
@Schema(description = "What the reporter said after the report, oldest first, masked")
public record MessagesResponse(
    @Schema(description = "what was found, in the order of the list") List<Said> items) {

  /** One message. */
  @Schema(description = "One message", name = "CaseMessage")
  public record Said(
      @Schema(description = "the message") UUID id,
      @Schema(description = "the question that it answers") UUID questionId,
      @Schema(description = "the message of the thread, if it came there") UUID interactionId,
      @Schema(
              description =
                  "where the person said it: on the tracker, in the thread, or to an operator",
              examples = "TRACKER")
          CaseMessage.Source source,
      @Schema(
              description = "the words with names and numbers masked",
              examples = "Di RT 03, hubungi [TELEPON]")
          String text,
      @Schema(description = "when it was said") Instant at) {}

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
