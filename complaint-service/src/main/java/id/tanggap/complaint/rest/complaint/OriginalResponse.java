package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.complaint.UnmaskComplaint;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was behind the mask. */
public record OriginalResponse(
    @Schema(examples = "{\"text\":\"Jalan berlubang di depan pasar\"}") Map<String, String> words,
    @Schema(examples = "{\"name\":\"Siti Aminah\"}") Map<String, String> reporter) {

  static OriginalResponse of(UnmaskComplaint.Original original) {
    return new OriginalResponse(original.words(), original.reporter());
  }

  /** Never shows a person, not even in a log by accident. */
  @Override
  public String toString() {
    return "OriginalResponse[]";
  }
}
