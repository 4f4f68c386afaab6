package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The chain of disposition of a case, oldest first. */
@Schema(description = "The chain of disposition of a case, oldest first")
public record AssignmentsResponse(
    @Schema(description = "what was found, in the order of the list")
        List<AssignmentResponse> items) {

  static AssignmentsResponse of(List<Assignment> assignments) {
    return new AssignmentsResponse(assignments.stream().map(AssignmentResponse::of).toList());
  }
}
