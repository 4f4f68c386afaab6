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
@Schema(name = "Complaint")
public record ComplaintResponse(
    UUID id,
    String region,
    String trackingCode,
    @JsonProperty("class") @Schema(name = "class", examples = "COMPLAINT")
        ComplaintClass complaintClass,
    @Schema(examples = "Jalan rusak") String category,
    @Schema(examples = "NORMAL") Urgency urgency,
    @Schema(examples = "ASSIGNED") ComplaintState state,
    @Schema(examples = "FIXED") Outcome outcome,
    @Schema(examples = "ANONYMOUS") Visibility visibility,
    @Schema(examples = "SOCIAL_MEDIA") IntakeChannel channel,
    UUID interactionId,
    UUID unitId,
    UUID reportedUnitId,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "the case that this one was merged into")
        UUID mergedInto,
    @Schema(examples = "Jalan berlubang di Losarang") String title,
    @Schema(examples = "Jalan berlubang, hubungi [TELEPON]") String text,
    @Schema(examples = "Depan pasar Losarang") String address,
    @Schema(examples = "-6.982") Double lat,
    @JsonProperty("long") @Schema(name = "long", examples = "109.137") Double longitude,
    @Schema(examples = "true", description = "somebody is named in the vault")
        boolean reporterKnown,
    Instant receivedAt,
    Instant enteredAt,
    @Schema(
            examples = "540",
            description = "how long after the citizen spoke it was entered, in seconds")
        long entryLagSeconds,
    @Schema(examples = "0") int bounceCount,
    @Schema(examples = "0") int reopenCount,
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
