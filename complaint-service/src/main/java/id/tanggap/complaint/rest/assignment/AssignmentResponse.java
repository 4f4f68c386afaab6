package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentRole;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link of the chain of disposition. */
@Schema(description = "A link of the chain of disposition", name = "Assignment")
public record AssignmentResponse(
    @Schema(description = "the assignment") UUID id,
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(description = "the unit that is asked") UUID unitId,
    @Schema(
            description = "LEAD answers the citizen and ends the work, SUPPORT does a part of it",
            examples = "SUPPORT")
        AssignmentRole role,
    @Schema(
            description = "where it stands; ENDED when the case went on without it",
            examples = "ACCEPTED")
        AssignmentState state,
    @Schema(
            description = "what the unit is asked to do; null for the lead",
            examples = "Periksa saluran air di bawah jalan")
        String task,
    @Schema(
            description = "subject of the person entrusted inside the unit; null when nobody was",
            examples = "pic-dpupr")
        String assigneeId,
    @Schema(description = "name of that person; null when nobody was", examples = "Contoh Petugas")
        String assigneeName,
    @Schema(description = "when the unit was asked") Instant offeredAt,
    @Schema(description = "until then it must be accepted or given back") Instant acceptDue,
    @Schema(description = "when the unit took it on; null until then") Instant acceptedAt,
    @Schema(description = "when it was done, given back or ended; null until then") Instant endedAt,
    @Schema(
            description = "why it was given back or ended; null otherwise",
            examples = "Bukan kewenangan dinas ini")
        String endedReason,
    @Schema(examples = "0", description = "rung of the ladder that silence has reached") int level,
    @Schema(
            description = "what its state allows next",
            examples = "[\"DONE\",\"RETURN\",\"ENTRUST\"]")
        List<String> allowed) {

  /** The assignment as it stands. */
  public static AssignmentResponse of(Assignment assignment) {
    return new AssignmentResponse(
        assignment.id(),
        assignment.complaintId(),
        assignment.unitId(),
        assignment.role(),
        assignment.state(),
        assignment.task(),
        assignment.assigneeId(),
        assignment.assigneeName(),
        assignment.offeredAt(),
        assignment.acceptDue(),
        assignment.acceptedAt(),
        assignment.endedAt(),
        assignment.endedReason(),
        assignment.level(),
        assignment.allowed());
  }
}
