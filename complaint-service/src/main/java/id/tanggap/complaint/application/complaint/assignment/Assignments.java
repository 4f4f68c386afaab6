package id.tanggap.complaint.application.complaint.assignment;

import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of the chain of disposition. */
public interface Assignments {

  /** All assignments of a case, oldest first. */
  Uni<List<Assignment>> of(String region, UUID complaintId);

  /** Those on which somebody still works, or should. */
  Uni<List<Assignment>> open(String region, UUID complaintId);

  /** Where the unit of an assignment stands; null when the assignment is unknown. */
  Uni<String> placeOf(String region, UUID id);

  /** The assignment, locked for a change; null when absent or of another region. */
  Uni<Assignment> lock(String region, UUID id);

  /** Writes a new or changed assignment. */
  Uni<Assignment> keep(Assignment assignment);
}
