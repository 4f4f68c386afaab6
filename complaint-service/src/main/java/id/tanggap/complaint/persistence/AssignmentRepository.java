package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.assignment.Assignments;
import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentState;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The chain of disposition. */
@Singleton
class AssignmentRepository extends RegionalRepository<Assignment, UUID> implements Assignments {

  private static final int MOST_PER_CASE = 500;

  AssignmentRepository() {
    super(Assignment.class);
  }

  @Override
  public Uni<List<Assignment>> of(String region, UUID complaintId) {
    return list(
        region,
        "e.complaintId = :id",
        "e.offeredAt, e.id",
        Map.of("id", complaintId),
        MOST_PER_CASE);
  }

  @Override
  public Uni<List<Assignment>> open(String region, UUID complaintId) {
    return list(
        region,
        "e.complaintId = :id and e.state in (:offered, :accepted)",
        "e.offeredAt, e.id",
        Map.of(
            "id",
            complaintId,
            "offered",
            AssignmentState.OFFERED,
            "accepted",
            AssignmentState.ACCEPTED),
        MOST_PER_CASE);
  }

  @Override
  public Uni<String> placeOf(String region, UUID id) {
    return sql(
            region,
            "select unit_path from case_assignment where region = :region and id = :id",
            Map.of("id", id),
            String.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<Assignment> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Assignment> keep(Assignment assignment) {
    return save(assignment);
  }
}
