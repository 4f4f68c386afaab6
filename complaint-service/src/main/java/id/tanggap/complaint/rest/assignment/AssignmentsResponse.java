package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import java.util.List;

/** The chain of disposition of a case, oldest first. */
public record AssignmentsResponse(List<AssignmentResponse> items) {

  static AssignmentsResponse of(List<Assignment> assignments) {
    return new AssignmentsResponse(assignments.stream().map(AssignmentResponse::of).toList());
  }
}
