package id.tanggap.complaint.rest.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.application.stream.FollowComplaints;
import id.tanggap.complaint.domain.change.CaseChange;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.complaint.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a case, and the case as it stands now, masked. */
@Schema(
    description = "What happened to a case, and the case as it stands now, masked",
    name = "ComplaintChange")
public record CaseChangeEvent(
    @Schema(description = "the case that changed") UUID complaintId,
    @Schema(
            description =
                "code by which the reporter follows the case without a token; it opens the public state to whoever has it",
            examples = "K7M2-9QXD-4HPT")
        String trackingCode,
    @Schema(examples = "3", description = "number of the line in its history") int sequence,
    @Schema(examples = "ASSIGN", description = "as in its history") String event,
    @Schema(examples = "ASSIGNED", description = "where it stood afterwards") ComplaintState state,
    @Schema(description = "when it changed") Instant at,
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
    @Schema(
            description =
                "who may see what: SECRET only its handlers, ANONYMOUS nobody learns who reported",
            examples = "PUBLIC")
        Visibility visibility,
    @Schema(description = "how it came in", examples = "CALL_CENTRE") IntakeChannel channel,
    @Schema(description = "the unit in charge; null when none is, and of a secret case")
        UUID unitId,
    @Schema(examples = "Jalan berlubang di Losarang", description = "masked") String title) {

  static CaseChangeEvent of(FollowComplaints.Item item) {
    CaseChange change = item.change();
    Complaint complaint = item.complaint();
    return new CaseChangeEvent(
        complaint.id(),
        complaint.trackingCode(),
        change.sequence(),
        change.event(),
        change.state(),
        change.at(),
        complaint.report().complaintClass(),
        complaint.report().category(),
        complaint.report().urgency(),
        complaint.visibility(),
        complaint.report().channel(),
        complaint.unitId(),
        complaint.report().titleMasked());
  }
}
