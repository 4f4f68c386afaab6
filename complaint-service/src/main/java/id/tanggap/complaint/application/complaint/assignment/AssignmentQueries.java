package id.tanggap.complaint.application.complaint.assignment;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the chain of disposition of a case. */
@ApplicationScoped
public class AssignmentQueries {

  private final CaseWork caseWork;
  private final Assignments assignments;

  AssignmentQueries(CaseWork caseWork, Assignments assignments) {
    this.caseWork = caseWork;
    this.assignments = assignments;
  }

  /** All assignments of a case, oldest first. */
  @WithTransaction
  public Uni<List<Assignment>> of(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(seen -> assignments.of(caller.region(), complaintId));
  }
}
