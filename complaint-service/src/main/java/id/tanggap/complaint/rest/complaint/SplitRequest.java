package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of a report that becomes a case of its own. */
@Schema(description = "The part of a report that becomes a case of its own")
public record SplitRequest(
    @JsonProperty("class")
        @Schema(name = "class", examples = "COMPLAINT", description = "that of the first if absent")
        ComplaintClass complaintClass,
    @Schema(
            description = "name of a category of the region; null when none was chosen",
            examples = "Penerangan jalan")
        @Size(min = 1, max = 100)
        String category,
    @Schema(description = "what the new case is about", examples = "Lampu jalan mati")
        @Size(min = 1, max = 200)
        String title,
    @Schema(
            description = "the part of the report that becomes the new case",
            examples = "Selain jalan berlubang, lampu di tikungan juga mati.")
        @NotBlank
        @Size(max = 10_000)
        String text,
    @Schema(
            description = "why it is a case of its own",
            examples = "Dua hal yang ditangani dua dinas")
        @NotBlank
        @Size(max = 2000)
        String reason) {

  /** Never shows what a citizen said, not even in a log by accident. */
  @Override
  public String toString() {
    return "SplitRequest";
  }
}
