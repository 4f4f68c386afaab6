package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyEvent;
import id.tanggap.complaint.domain.reply.ReplyState;
import id.tanggap.complaint.domain.reply.ReplyTransitions;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * Takes a written answer further before it goes out: its writers change and submit it, somebody
 * else approves it or gives it back, and an approved one whose channel has closed is sent another
 * way.
 */
@ApplicationScoped
public class ReviewAnswer {

  private final Replies replies;
  private final CaseWork caseWork;
  private final AnswerWording wording;
  private final DispatchAnswer dispatchAnswer;
  private final Clock clock;

  ReviewAnswer(
      Replies replies,
      CaseWork caseWork,
      AnswerWording wording,
      DispatchAnswer dispatchAnswer,
      Clock clock) {
    this.replies = replies;
    this.caseWork = caseWork;
    this.wording = wording;
    this.dispatchAnswer = dispatchAnswer;
    this.clock = clock;
  }

  /**
   * A step with an answer.
   *
   * @param versionCheck refuses when the answer changed since the caller read it
   */
  public record Step(Caller caller, UUID replyId, LongConsumer versionCheck) {}

  private record Held(Reply reply, Complaint complaint) {}

  /**
   * Changes the words of a draft.
   *
   * @param change from what is written to what shall be
   */
  @WithTransaction
  public Uni<Reply> edit(Step step, UnaryOperator<AnswerWording.Draft> change) {
    return held(step)
        .chain(
            held -> {
              Reply reply = held.reply();
              ReplyTransitions.next(reply.state(), ReplyEvent.EDIT);
              AnswerWording.Draft written =
                  new AnswerWording.Draft(
                      reply.textMasked(), reply.evidence(), reply.bankEntryId(), false);
              return wording
                  .of(held.complaint(), change.apply(written))
                  .chain(
                      words -> {
                        reply.edit(words, step.caller().actor().id());
                        return replies.keep(reply);
                      });
            });
  }

  /** Its writer is done. */
  @WithTransaction
  public Uni<Reply> submit(Step step, boolean onTracker) {
    return held(step)
        .chain(
            held -> {
              ReplyTransitions.next(held.reply().state(), ReplyEvent.SUBMIT);
              return dispatchAnswer.submit(
                  onCase(step, held), held.complaint(), held.reply(), onTracker);
            });
  }

  /** Somebody who did not write it agrees; it goes out unless its channel has closed. */
  @WithTransaction
  public Uni<Reply> approve(Step step) {
    return held(step)
        .chain(
            held -> {
              held.reply().approve(step.caller().actor().id(), clock.instant());
              return dispatchAnswer.send(
                  onCase(step, held),
                  held.complaint(),
                  held.reply(),
                  held.reply().review().onTracker());
            });
  }

  /** Somebody who did not write it gives it back. */
  @WithTransaction
  public Uni<Reply> reject(Step step, String reason) {
    return held(step)
        .chain(
            held -> {
              held.reply()
                  .reject(
                      caseWork.masked(held.complaint(), reason),
                      step.caller().actor().id(),
                      clock.instant());
              return replies.keep(held.reply());
            });
  }

  /** Sends an approved answer by the tracker, because its channel has closed. */
  @WithTransaction
  public Uni<Reply> sendOnTracker(Step step) {
    return held(step)
        .chain(
            held -> {
              Reply reply = held.reply();
              if (reply.state() != ReplyState.APPROVED) {
                throw new IllegalTransition(
                    "response", reply.state(), "SEND", ReplyTransitions.allowed(reply.state()));
              }
              return dispatchAnswer.send(onCase(step, held), held.complaint(), reply, true);
            });
  }

  private Uni<Held> held(Step step) {
    return replies
        .visible(step.caller(), step.replyId())
        .chain(
            visible ->
                visible
                    ? replies.lock(step.caller().region(), step.replyId())
                    : Uni.createFrom().<Reply>nullItem())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("response", step.replyId()))
        .chain(
            reply ->
                caseWork
                    .held(new CaseWork.Step(step.caller(), reply.complaintId(), any -> {}))
                    .onFailure(NotFound.class)
                    .transform(hidden -> new NotFound("response", step.replyId()))
                    .invoke(complaint -> step.versionCheck().accept(reply.version()))
                    .map(complaint -> new Held(reply, complaint)));
  }

  private static CaseWork.Step onCase(Step step, Held held) {
    return new CaseWork.Step(step.caller(), held.complaint().id(), any -> {});
  }
}
