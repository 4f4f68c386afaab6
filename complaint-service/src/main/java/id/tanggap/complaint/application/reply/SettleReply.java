package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.complaint.AnswerDelivered;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A person looked at the provider and says how an answer with an unknown outcome ended. */
@ApplicationScoped
public class SettleReply {

  private final Replies replies;
  private final CaseWork caseWork;
  private final AnswerDelivered answerDelivered;
  private final DivertReplies divertReplies;
  private final Clock clock;

  SettleReply(
      Replies replies,
      CaseWork caseWork,
      AnswerDelivered answerDelivered,
      DivertReplies divertReplies,
      Clock clock) {
    this.replies = replies;
    this.caseWork = caseWork;
    this.answerDelivered = answerDelivered;
    this.divertReplies = divertReplies;
    this.clock = clock;
  }

  /** What the person saw. */
  public enum Outcome {
    SENT,
    NOT_SENT,
    SEND_AGAIN
  }

  /**
   * The finding.
   *
   * @param sentAt when it appeared at the provider; null for now
   */
  public record Command(
      Caller caller, UUID replyId, Outcome outcome, String externalId, Instant sentAt) {}

  /** Records the finding. */
  @WithTransaction
  public Uni<Reply> handle(Command command) {
    String region = command.caller().region();
    return replies
        .visible(command.caller(), command.replyId())
        .chain(
            visible ->
                visible
                    ? replies.lock(region, command.replyId())
                    : Uni.createFrom().<Reply>nullItem())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("response", command.replyId()))
        .call(reply -> caseWork.handled(command.caller(), reply.complaintId()))
        .call(reply -> settle(reply, command));
  }

  private Uni<Void> settle(Reply reply, Command command) {
    reply.requireUnknown();
    if (command.outcome() == Outcome.SENT) {
      Instant now = clock.instant();
      Instant at = command.sentAt() == null ? now : command.sentAt();
      reply.requirePossible(at, now);
      return answerDelivered.handle(reply, command.externalId(), at);
    }
    return replies
        .databaseTime()
        .chain(
            now -> {
              reply.settleNotSent(command.outcome() == Outcome.SEND_AGAIN, now);
              return replies.keep(reply);
            })
        .chain(divertReplies::ifSecret);
  }
}
