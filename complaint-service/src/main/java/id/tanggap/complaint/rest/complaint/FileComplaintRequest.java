package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.application.complaint.FilePublicComplaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a citizen writes into the public form. */
@Schema(description = "What a citizen writes into the public form")
public record FileComplaintRequest(
    @Schema(description = "code of the region that is asked")
        @NotNull
        @Pattern(regexp = "\\d{2}(\\.\\d{2})?")
        String region,
    @JsonProperty("class")
        @Schema(
            description = "COMPLAINT, ASPIRATION, INFORMATION_REQUEST or WHISTLEBLOWING",
            name = "class",
            examples = "COMPLAINT")
        @NotNull
        ComplaintClass complaintClass,
    @Schema(
            description =
                "the report in the words of the reporter; names and numbers in it are masked before others see it",
            examples = "Lampu jalan di depan pasar Slawi mati sejak tiga hari.")
        @NotBlank
        @Size(max = 10_000)
        String text,
    @Schema(
            description =
                "who may see what: SECRET only its handlers, ANONYMOUS nobody learns who reported",
            examples = "PUBLIC")
        @NotNull
        Visibility visibility,
    @Schema(
            description = "name of a category of the region; null leaves it to the desk",
            examples = "Penerangan jalan")
        @Size(min = 1, max = 100)
        String category,
    @Schema(description = "who reports; kept sealed, and may be left out") @Valid
        ReporterBody reporter,
    @Schema(description = "code of the unit that the report is about, when it is about one")
        @Size(min = 1, max = 40)
        String reportedUnitCode,
    @Schema(description = "where it is; null when the reporter did not say") @Valid
        LocationBody location,
    @Schema(
            examples = "{\"location\":\"Jalan Merdeka\"}",
            description = "answers to the questions of the category")
        @Size(max = 30)
        Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> attributes,
    @Schema(
            examples = "7Q2M-K9XD-41TZ-B0RW",
            description = "code of an earlier report about the same, whose time to reopen is over")
        @Size(min = 1, max = 64)
        String relatedTrackingCode,
    @Schema(
            examples = "2026-01",
            description = "version of the privacy notice that the citizen agreed to")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
        String consentVersion) {

  FilePublicComplaint.Command command() {
    return new FilePublicComplaint.Command(
        region,
        complaintClass,
        category,
        visibility,
        text,
        ReporterBody.fields(reporter),
        LocationBody.location(location),
        reportedUnitCode,
        attributes == null ? Map.of() : attributes,
        relatedTrackingCode,
        consentVersion);
  }

  /** Never shows what a citizen said, not even in a log by accident. */
  @Override
  public String toString() {
    return "FileComplaintRequest[" + region + "]";
  }
}
