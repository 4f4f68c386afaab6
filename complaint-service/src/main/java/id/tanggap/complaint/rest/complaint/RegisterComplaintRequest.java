package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.complaint.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as an operator or coordinator enters it. */
@Schema(description = "A report as an operator or coordinator enters it")
public record RegisterComplaintRequest(
    @Schema(description = "the message it is made of") UUID interactionId,
    @JsonProperty("class")
        @Schema(name = "class", examples = "COMPLAINT", description = "COMPLAINT without it")
        ComplaintClass complaintClass,
    @Schema(
            description = "name of a category of the region; null when none was chosen",
            examples = "Jalan rusak")
        @Size(min = 1, max = 100)
        String category,
    @Schema(examples = "NORMAL", description = "that of the category without it") Urgency urgency,
    @Schema(
            examples = "ANONYMOUS",
            description = "ANONYMOUS without it: what was a comment is public on the platform only")
        Visibility visibility,
    @Schema(description = "how it came in", examples = "CALL_CENTRE") IntakeChannel channel,
    @Schema(description = "what it is about, in one line", examples = "Jalan berlubang di Losarang")
        @Size(min = 1, max = 200)
        String title,
    @Schema(
            description = "the report in the words of the reporter; masked before others see it",
            examples = "Ada lubang besar di depan pasar, sudah dua orang jatuh.")
        @Size(min = 1, max = 10_000)
        String text,
    @Schema(description = "who reports; sealed, and left out when nobody wants to be named") @Valid
        ReporterBody reporter,
    @Schema(description = "where it is; null when the reporter did not say") @Valid
        LocationBody location,
    @Schema(description = "code of the unit that the report is about, when it is about one")
        @Size(min = 1, max = 40)
        String reportedUnitCode,
    @Schema(description = "when the citizen spoke; now without it") Instant receivedAt,
    @Schema(
            examples = "{\"location\":\"Jalan Merdeka\"}",
            description = "answers to the questions of the category")
        @Size(max = 30)
        Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> attributes) {

  RegisterComplaint.Command command(Caller caller) {
    IntakeChannel through =
        interactionId != null
            ? IntakeChannel.SOCIAL_MEDIA
            : channel == null ? IntakeChannel.CALL_CENTRE : channel;
    return new RegisterComplaint.Command(
        caller,
        through,
        interactionId,
        complaintClass == null ? ComplaintClass.COMPLAINT : complaintClass,
        category,
        urgency,
        visibility == null ? Visibility.ANONYMOUS : visibility,
        title,
        text,
        ReporterBody.fields(reporter),
        LocationBody.location(location),
        reportedUnitCode,
        receivedAt,
        attributes == null ? Map.of() : attributes);
  }

  /** Never shows what a citizen said, not even in a log by accident. */
  @Override
  public String toString() {
    return "RegisterComplaintRequest[" + complaintClass + "]";
  }
}
