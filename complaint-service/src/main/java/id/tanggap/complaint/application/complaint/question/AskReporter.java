package id.tanggap.complaint.application.complaint.question;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.TellReporter;
import id.tanggap.complaint.application.complaint.timer.CaseTimers;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.ReporterSteps;
import id.tanggap.complaint.domain.complaint.question.Question;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks the reporter for what is missing. The clocks stand still from now on, and the pause is taken
 * back should the question turn out not to reach anybody.
 */
@ApplicationScoped
public class AskReporter {

  /** After this time it is looked whether the question went out. */
  static final Duration CHECK = Duration.ofMinutes(15);

  private final CaseWork caseWork;
  private final TellReporter tellReporter;
  private final Questions questions;
  private final CaseTimers timers;
  private final Clock clock;

  AskReporter(
      CaseWork caseWork,
      TellReporter tellReporter,
      Questions questions,
      CaseTimers timers,
      Clock clock) {
    this.caseWork = caseWork;
    this.tellReporter = tellReporter;
    this.questions = questions;
    this.timers = timers;
    this.clock = clock;
  }

  /** The step and the question. */
  public record Command(CaseWork.Step step, String text) {}

  /** Asks. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    Actor actor = command.step().caller().actor();
    return caseWork
        .triage(
            command.step(),
            ComplaintEvent.ASK,
            (complaint, now) -> ReporterSteps.ask(complaint, actor, now))
        .call(complaint -> ask(complaint, caseWork.masked(complaint, command.text()), actor));
  }

  private Uni<Void> ask(Complaint complaint, String masked, Actor actor) {
    Instant now = clock.instant();
    return tellReporter
        .reach(complaint)
        .chain(
            address -> tellReporter.queue(complaint, address, ReplyPurpose.QUESTION, masked, actor))
        .call(
            reply ->
                questions.keep(
                    Question.ask(complaint.region(), complaint.id(), reply.id(), actor.id(), now)))
        .call(
            () ->
                timers.set(complaint.region(), complaint.id(), TimerKind.QUESTION, now.plus(CHECK)))
        .chain(tellReporter::deliver);
  }
}
