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
@Schema(name = "ComplaintChange")
public record CaseChangeEvent(
    UUID complaintId,
    @Schema(examples = "K7M2-9QXD-4HPT") String trackingCode,
    @Schema(examples = "3", description = "number of the line in its history") int sequence,
    @Schema(examples = "ASSIGN", description = "as in its history") String event,
    @Schema(examples = "ASSIGNED", description = "where it stood afterwards") ComplaintState state,
    Instant at,
    @JsonProperty("class") @Schema(name = "class", examples = "COMPLAINT")
        ComplaintClass complaintClass,
    @Schema(examples = "Jalan rusak") String category,
    @Schema(examples = "NORMAL") Urgency urgency,
    @Schema(examples = "PUBLIC") Visibility visibility,
    @Schema(examples = "CALL_CENTRE") IntakeChannel channel,
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
