package id.tanggap.complaint.application.complaint.assignment;

import id.tanggap.complaint.domain.complaint.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A supporting unit takes its part on, has done it, or gives it back. */
@ApplicationScoped
public class SupportStep {

  private final AssignmentWork work;

  SupportStep(AssignmentWork work) {
    this.work = work;
  }

  /** What the unit does. */
  public enum Kind {
    ACCEPT,
    DONE,
    RETURN
  }

  /**
   * The step.
   *
   * @param said a note, or the reason of a return; may be null otherwise
   */
  public record Command(AssignmentWork.Step step, Kind kind, String said) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<AssignmentWork.Changed> handle(Command command) {
    return work.change(
        command.step(),
        (complaint, assignment, now) -> {
          assignment.requireSupport();
          String said = work.masked(complaint, command.said());
          Actor actor = command.step().caller().actor();
          return switch (command.kind()) {
            case ACCEPT -> {
              assignment.accept(now);
              yield complaint.note("SUPPORT_ACCEPT", said, actor, now);
            }
            case DONE -> {
              assignment.done(said, now);
              yield complaint.supportEnded(assignment.unitPath(), true, said, actor, now);
            }
            case RETURN -> {
              assignment.giveBack(said, now);
              yield complaint.supportEnded(assignment.unitPath(), false, said, actor, now);
            }
          };
        });
  }
}
