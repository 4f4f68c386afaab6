package id.tanggap.complaint.application.complaint.assignment;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What every step of a supporting unit has in common. Always inside the caller's transaction. */
@ApplicationScoped
public class AssignmentWork {

  private final CaseWork caseWork;
  private final Assignments assignments;

  AssignmentWork(CaseWork caseWork, Assignments assignments) {
    this.caseWork = caseWork;
    this.assignments = assignments;
  }

  /**
   * A step with an assignment.
   *
   * @param step names the caller and the case; its version check is that of the assignment
   */
  public record Step(CaseWork.Step step, UUID assignmentId) {

    Caller caller() {
      return step.caller();
    }
  }

  /** The case and its assignment after the step. */
  public record Changed(Complaint complaint, Assignment assignment) {}

  /** Changes an assignment and its case; gives the line of history. */
  interface Move {

    /** Takes the step. */
    StatusEntry take(Complaint complaint, Assignment assignment, Instant at);
  }

  /** A text about a case, as it may lie in the clear. */
  String masked(Complaint complaint, String text) {
    return caseWork.masked(complaint, text);
  }

  /** Takes a step and writes its line of history. */
  Uni<Changed> change(Step step, Move move) {
    CaseWork.Step unversioned =
        new CaseWork.Step(step.caller(), step.step().complaintId(), any -> {});
    return caseWork
        .locked(unversioned)
        .chain(
            complaint ->
                assignments
                    .lock(step.caller().region(), step.assignmentId())
                    .map(found -> known(found, complaint, step))
                    .chain(
                        assignment -> {
                          step.step().versionCheck().accept(assignment.version());
                          return caseWork
                              .note(unversioned, (found, at) -> move.take(found, assignment, at))
                              .chain(
                                  after ->
                                      assignments
                                          .keep(assignment)
                                          .map(kept -> new Changed(after, kept)));
                        }));
  }

  private static Assignment known(Assignment found, Complaint complaint, Step step) {
    boolean own =
        found != null
            && found.complaintId().equals(complaint.id())
            && (step.caller().coordinator() || step.caller().covers(found.unitPath()));
    if (!own) {
      throw new NotFound("assignment", step.assignmentId());
    }
    return found;
  }
}
