package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.RespondToComplaint.Intent;
import id.tanggap.complaint.application.reply.AnswerWording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to the citizen. */
@Schema(description = "The answer to the citizen")
public record RespondRequest(
    @Schema(
            description = "the words as the citizen gets them",
            examples = "Terima kasih. Lubang sudah kami tambal pada 20 November 2026.")
        @NotBlank
        @Size(max = 5000)
        String text,
    @Schema(examples = "SPK 620/112/2026", description = "what the answer rests on")
        @Size(max = 1000)
        String evidence,
    @Schema(description = "entry of the answer bank that it was taken from") UUID bankEntryId,
    @Schema(
            examples = "false",
            description =
                "cover personal details where others read along, instead of refusing the answer")
        Boolean maskPersonalData,
    @Schema(examples = "false", description = "answer on the tracker and not in the channel")
        Boolean onTracker,
    @Schema(examples = "false", description = "only keep it as a draft") Boolean draft) {

  AnswerWording.Draft words() {
    return new AnswerWording.Draft(text, evidence, bankEntryId, yes(maskPersonalData));
  }

  Intent intent() {
    if (yes(draft)) {
      return Intent.DRAFT;
    }
    return yes(onTracker) ? Intent.SEND_ON_TRACKER : Intent.SEND;
  }

  private static boolean yes(Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
