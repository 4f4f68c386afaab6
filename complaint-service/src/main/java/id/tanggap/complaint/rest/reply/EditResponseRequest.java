package id.tanggap.complaint.rest.reply;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.complaint.application.reply.AnswerWording;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Merge Patch of a draft: what is absent stays, null clears. */
@Schema(description = "Changes to a draft: what is absent stays, null clears")
public final class EditResponseRequest {

  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(
      description = "the words as the citizen gets them",
      examples = "Terima kasih. Lubang ditambal pada 20 November 2026.")
  @Size(max = 5000)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String text;

  @Schema(examples = "SPK 620/112/2026", description = "what the answer rests on", nullable = true)
  @Size(max = 1000)
  private String evidence;

  @Schema(description = "entry of the answer bank that it was taken from", nullable = true)
  private UUID bankEntryId;

  @Schema(
      examples = "true",
      description = "cover personal details where others read along, instead of a refusal")
  private boolean maskPersonalData;

  @JsonSetter(nulls = Nulls.FAIL)
  void setText(String value) {
    text = value;
  }

  @JsonSetter
  void setEvidence(String value) {
    given.add("evidence");
    evidence = value;
  }

  @JsonSetter
  void setBankEntryId(UUID value) {
    given.add("bankEntryId");
    bankEntryId = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setMaskPersonalData(boolean value) {
    maskPersonalData = value;
  }

  /** What is written with what was given laid over it. */
  AnswerWording.Draft over(AnswerWording.Draft written) {
    return new AnswerWording.Draft(
        text == null ? written.text() : text,
        given.contains("evidence") ? evidence : written.evidence(),
        given.contains("bankEntryId") ? bankEntryId : written.bankEntryId(),
        maskPersonalData);
  }
}
