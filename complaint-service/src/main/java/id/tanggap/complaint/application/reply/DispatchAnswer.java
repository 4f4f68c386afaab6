package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.bank.UseBankEntry;
import id.tanggap.complaint.application.complaint.AnswerDelivered;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.channel.ReplyWindow;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyState;
import id.tanggap.complaint.domain.reply.ReplyWindowClosed;
import id.tanggap.complaint.domain.reply.TrackingLine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Sends a written answer on: to the approver where the policy asks for one, else to the citizen. A
 * closed channel is noticed here and again by the sender. Always inside the caller's transaction.
 */
@ApplicationScoped
public class DispatchAnswer {

  private final CaseWork caseWork;
  private final Replies replies;
  private final ApprovalPolicies policies;
  private final AnswerRoute routes;
  private final AnswerDelivered answerDelivered;
  private final UseBankEntry useBankEntry;
  private final Clock clock;

  DispatchAnswer(
      CaseWork caseWork,
      Replies replies,
      ApprovalPolicies policies,
      AnswerRoute routes,
      AnswerDelivered answerDelivered,
      UseBankEntry useBankEntry,
      Clock clock) {
    this.caseWork = caseWork;
    this.replies = replies;
    this.policies = policies;
    this.routes = routes;
    this.answerDelivered = answerDelivered;
    this.useBankEntry = useBankEntry;
    this.clock = clock;
  }

  /**
   * The writer is done.
   *
   * @param onTracker true to answer on the tracker and not in the channel, also after an approval
   */
  public Uni<Reply> submit(
      CaseWork.Step step, Complaint complaint, Reply reply, boolean onTracker) {
    return policies
        .inForce(complaint.region())
        .chain(
            policy -> {
              if (policy.asksFor(
                  complaint.report().complaintClass(),
                  complaint.report().category(),
                  complaint.visibility())) {
                reply.submit(policy.version(), onTracker);
                return replies.keep(reply);
              }
              return send(step, complaint, reply, onTracker);
            });
  }

  /**
   * On its way to the citizen.
   *
   * @throws ReplyWindowClosed (as failure) when the channel has closed and nothing else was chosen;
   *     an approved answer stays approved instead
   */
  public Uni<Reply> send(CaseWork.Step step, Complaint complaint, Reply reply, boolean onTracker) {
    Instant now = clock.instant();
    return routes
        .of(complaint)
        .chain(
            route -> {
              boolean closed = route.closed(now);
              boolean refused =
                  closed && !onTracker && route.window().fallback() == ReplyWindow.Fallback.REFUSE;
              if (refused && reply.state() != ReplyState.APPROVED) {
                throw new ReplyWindowClosed(route.closesAt());
              }
              if (refused) {
                reply.waitForWindow();
                return replies.keep(reply);
              }
              boolean elsewhere = closed || onTracker;
              return queue(step, reply, elsewhere ? route.onTracker() : route.address(), now)
                  .call(sent -> closed ? notice(sent, route, now) : Uni.createFrom().voidItem());
            });
  }

  private Uni<Reply> queue(CaseWork.Step step, Reply reply, Reply.Address address, Instant now) {
    boolean throughProvider = address.channelId() != null;
    return caseWork
        .handling(
            step,
            ComplaintEvent.RESPOND,
            (complaint, at) -> complaint.respond(step.caller().actor(), at))
        .call(complaint -> weigh(complaint, reply))
        .chain(
            complaint ->
                replies
                    .databaseTime()
                    .map(
                        due -> {
                          String words =
                              throughProvider
                                  ? TrackingLine.below(reply.textMasked(), complaint.trackingCode())
                                  : reply.textMasked();
                          reply.queue(address, words, due);
                          return reply;
                        }))
        .chain(replies::keep)
        .call(
            kept ->
                throughProvider
                    ? Uni.createFrom().voidItem()
                    : answerDelivered.handle(kept, null, now));
  }

  private Uni<Void> weigh(Complaint complaint, Reply reply) {
    return useBankEntry
        .isTemplateFor(complaint.region(), complaint.report().complaintClass(), reply.textHash())
        .invoke(
            template -> {
              if (template) {
                reply.fromTemplate();
              }
            })
        .chain(
            () ->
                reply.bankEntryId() == null
                    ? Uni.createFrom().voidItem()
                    : useBankEntry.count(complaint.region(), reply.bankEntryId()));
  }

  private Uni<Void> notice(Reply answer, AnswerRoute.Route route, Instant now) {
    if (route.window().fallback() != ReplyWindow.Fallback.NOTICE) {
      return Uni.createFrom().voidItem();
    }
    return replies
        .databaseTime()
        .chain(
            due ->
                replies.keep(
                    Reply.notice(answer, route.address(), route.window().notice(), now, due)))
        .replaceWithVoid();
  }
}
