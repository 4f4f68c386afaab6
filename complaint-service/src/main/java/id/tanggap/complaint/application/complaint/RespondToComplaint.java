package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.reply.AnswerWording;
import id.tanggap.complaint.application.reply.DispatchAnswer;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.Transitions;
import id.tanggap.complaint.domain.reply.Reply;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Answers the citizen where the citizen spoke. The answer waits for an approver where the policy
 * asks for one; otherwise it is queued in this transaction and handed to the provider afterwards.
 * Where there is no provider it stands on the tracker at once.
 */
@ApplicationScoped
public class RespondToComplaint {

  private final CaseWork caseWork;
  private final AnswerWording wording;
  private final DispatchAnswer dispatchAnswer;
  private final Replies replies;
  private final Clock clock;

  RespondToComplaint(
      CaseWork caseWork,
      AnswerWording wording,
      DispatchAnswer dispatchAnswer,
      Replies replies,
      Clock clock) {
    this.caseWork = caseWork;
    this.wording = wording;
    this.dispatchAnswer = dispatchAnswer;
    this.replies = replies;
    this.clock = clock;
  }

  /** How an answer is to be treated. */
  public enum Intent {
    /** Keep it as a draft. */
    DRAFT,
    /** Send it on, or refuse when the channel has closed. */
    SEND,
    /** Send it on by the tracker, whether or not the channel is open. */
    SEND_ON_TRACKER
  }

  /** The answer. */
  public record Command(CaseWork.Step step, AnswerWording.Draft draft, Intent intent) {

    /** An answer in words of its own that goes out at once, personal details covered. */
    public Command(CaseWork.Step step, String text, String evidence) {
      this(step, new AnswerWording.Draft(text, evidence, null, true), Intent.SEND);
    }
  }

  /** The case and its answer. */
  public record Answered(Complaint complaint, Reply reply) {}

  /** Writes the answer down and sends it on. */
  @WithTransaction
  public Uni<Answered> handle(Command command) {
    CaseWork.Step step = command.step();
    return caseWork
        .held(step)
        .invoke(complaint -> Transitions.next(complaint.state(), ComplaintEvent.RESPOND, null))
        .chain(
            complaint ->
                wording
                    .of(complaint, command.draft())
                    .chain(words -> written(command, complaint, words))
                    .map(reply -> new Answered(complaint, reply)));
  }

  private Uni<Reply> written(Command command, Complaint complaint, Reply.Words words) {
    Reply reply =
        Reply.draft(
            complaint.region(),
            complaint.id(),
            complaint.unitId(),
            complaint.report().interactionId(),
            words,
            command.step().caller().actor().id(),
            clock.instant());
    return command.intent() == Intent.DRAFT
        ? replies.keep(reply)
        : dispatchAnswer.submit(
            command.step(), complaint, reply, command.intent() == Intent.SEND_ON_TRACKER);
  }
}
