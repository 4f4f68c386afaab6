package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.UnmaskComplaint;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was behind the mask. */
@Schema(description = "What was behind the mask")
public record OriginalResponse(
    @Schema(
            description = "the words as they came, by the name of the field",
            examples = "{\"text\":\"Jalan berlubang di depan pasar\"}")
        Map<String, String> words,
    @Schema(
            description =
                "identity as it was given, by the name of the field; empty when nobody was named",
            examples = "{\"name\":\"Siti Aminah\"}")
        Map<String, String> reporter) {

  static OriginalResponse of(UnmaskComplaint.Original original) {
    return new OriginalResponse(original.words(), original.reporter());
  }

  /** Never shows a person, not even in a log by accident. */
  @Override
  public String toString() {
    return "OriginalResponse[]";
  }
}
