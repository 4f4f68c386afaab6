package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.application.intake.TakeReport;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Outcome;
import id.tanggap.complaint.domain.complaint.Transitions;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.complaint.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case, masked. */
@Schema(description = "A case, masked", name = "Complaint")
public record ComplaintResponse(
    @Schema(description = "the case; staff use it, reporters the tracking code") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(
            description =
                "code by which the reporter follows the case without a token; it opens the public state to whoever has it")
        String trackingCode,
    @JsonProperty("class")
        @Schema(
            description = "what kind of word the citizen sent",
            name = "class",
            examples = "COMPLAINT")
        ComplaintClass complaintClass,
    @Schema(
            description = "name of a category of the region; null when none was chosen",
            examples = "Jalan rusak")
        String category,
    @Schema(description = "how soon somebody must look", examples = "NORMAL") Urgency urgency,
    @Schema(description = "where it stands; how it ended is its outcome", examples = "ASSIGNED")
        ComplaintState state,
    @Schema(description = "how it ended; null while it is open", examples = "FIXED")
        Outcome outcome,
    @Schema(
            description =
                "who may see what: SECRET only its handlers, ANONYMOUS nobody learns who reported",
            examples = "ANONYMOUS")
        Visibility visibility,
    @Schema(description = "how it came in", examples = "SOCIAL_MEDIA") IntakeChannel channel,
    @Schema(
            description =
                "the message of social media that it answers or came from; null for other ways in")
        UUID interactionId,
    @Schema(description = "the unit in charge; null until it was assigned") UUID unitId,
    @Schema(description = "the unit that the report is about; null when it is about none")
        UUID reportedUnitId,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "the case that this one was merged into")
        UUID mergedInto,
    @Schema(
            description = "first words of the report, masked",
            examples = "Jalan berlubang di Losarang")
        String title,
    @Schema(
            description =
                "words of the report with names and numbers masked; the original only by unmask, which is noted",
            examples = "Jalan berlubang, hubungi [TELEPON]")
        String text,
    @Schema(description = "where it is, in words", examples = "Depan pasar Losarang")
        String address,
    @Schema(description = "latitude in degrees, WGS 84", examples = "-6.982") Double lat,
    @JsonProperty("long")
        @Schema(description = "longitude in degrees, WGS 84", name = "long", examples = "109.137")
        Double longitude,
    @Schema(examples = "true", description = "somebody is named in the vault")
        boolean reporterKnown,
    @Schema(description = "when the citizen spoke, from which the deadlines count")
        Instant receivedAt,
    @Schema(description = "when it was entered here") Instant enteredAt,
    @Schema(
            examples = "540",
            description = "how long after the citizen spoke it was entered, in seconds")
        long entryLagSeconds,
    @Schema(description = "how often a unit gave it back", examples = "0") int bounceCount,
    @Schema(description = "how often it was taken up again after its end", examples = "0")
        int reopenCount,
    @Schema(examples = "[\"ACCEPT\",\"RETURN\"]", description = "what the state allows next")
        List<ComplaintEvent> allowed,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            examples = "402917",
            description = "of a case that just became secret and had none; shown once")
        String pin,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "in the answer to its registration: cases that may be the same")
        List<HintResponse> duplicateHints,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            examples = "false",
            description =
                "in the answer to its registration: the same person brought more than 20 that day")
        Boolean manyFromOne) {

  static ComplaintResponse of(Complaint complaint) {
    return of(complaint, null, null, null);
  }

  /** A case that just got a PIN, which is shown once. */
  static ComplaintResponse of(Complaint complaint, String pin) {
    return of(complaint, pin, null, null);
  }

  static ComplaintResponse of(TakeReport.Taken taken) {
    return of(
        taken.registered().complaint(),
        taken.registered().pin(),
        taken.hints().stream().map(HintResponse::of).toList(),
        taken.registered().intake().manyFromOne());
  }

  private static ComplaintResponse of(
      Complaint complaint, String pin, List<HintResponse> hints, Boolean manyFromOne) {
    return new ComplaintResponse(
        complaint.id(),
        complaint.region(),
        complaint.trackingCode(),
        complaint.report().complaintClass(),
        complaint.report().category(),
        complaint.report().urgency(),
        complaint.state(),
        complaint.outcome(),
        complaint.visibility(),
        complaint.report().channel(),
        complaint.report().interactionId(),
        complaint.unitId(),
        complaint.reportedUnitId(),
        complaint.mergedInto(),
        complaint.report().titleMasked(),
        complaint.report().textMasked(),
        complaint.report().addressMasked(),
        complaint.report().latitude(),
        complaint.report().longitude(),
        complaint.report().reporterSealed() != null,
        complaint.report().receivedAt(),
        complaint.report().enteredAt(),
        Duration.between(complaint.report().receivedAt(), complaint.report().enteredAt())
            .toSeconds(),
        complaint.bounceCount(),
        complaint.reopenCount(),
        List.copyOf(Transitions.allowed(complaint.state())),
        pin,
        hints,
        manyFromOne);
  }
}
