package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.application.complaint.question.UnmaskMessage;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was behind the mask of a message. */
@Schema(description = "What was behind the mask of a message", name = "MessageOriginal")
public record MessageOriginalResponse(
    @Schema(description = "the message") UUID id,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            examples = "Di RT 03, hubungi 0812-0000-0000",
            description = "absent when its author took it back, or its time was over")
        String text) {

  static MessageOriginalResponse of(UnmaskMessage.Original original) {
    return new MessageOriginalResponse(original.messageId(), original.text());
  }

  /** Never shows a person, not even in a log by accident. */
  @Override
  public String toString() {
    return "MessageOriginalResponse[" + id + "]";
  }
}
