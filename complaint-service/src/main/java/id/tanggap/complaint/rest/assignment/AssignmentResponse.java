package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentRole;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link of the chain of disposition. */
@Schema(name = "Assignment")
public record AssignmentResponse(
    UUID id,
    UUID complaintId,
    UUID unitId,
    @Schema(examples = "SUPPORT") AssignmentRole role,
    @Schema(examples = "ACCEPTED") AssignmentState state,
    @Schema(examples = "Periksa saluran air di bawah jalan") String task,
    @Schema(examples = "pic-dpupr") String assigneeId,
    @Schema(examples = "Contoh Petugas") String assigneeName,
    Instant offeredAt,
    Instant acceptDue,
    Instant acceptedAt,
    Instant endedAt,
    @Schema(examples = "Bukan kewenangan dinas ini") String endedReason,
    @Schema(examples = "0", description = "rung of the ladder that silence has reached") int level,
    @Schema(examples = "[\"DONE\",\"RETURN\",\"ENTRUST\"]") List<String> allowed) {

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
