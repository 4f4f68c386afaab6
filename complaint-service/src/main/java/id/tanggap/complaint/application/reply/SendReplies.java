package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.channel.Channels;
import id.tanggap.complaint.application.channel.ConnectChannel;
import id.tanggap.complaint.application.complaint.AnswerDelivered;
import id.tanggap.complaint.application.reply.ReplyGateway.SendResult;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyState;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * The three steps of sending: lease in one transaction, send in none, record in another. Whoever
 * dies in between leaves a lease that runs out into UNKNOWN, never into a second comment.
 */
@ApplicationScoped
public class SendReplies {

  /** What a lease lasts longer than an attempt may take: the connection to the database may lag. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final Replies replies;
  private final ReplyGateway gateway;
  private final Channels channels;
  private final AnswerDelivered answerDelivered;
  private final DivertReplies divertReplies;
  private final Vault vault;
  private final Clock clock;

  SendReplies(
      Replies replies,
      ReplyGateway gateway,
      Channels channels,
      AnswerDelivered answerDelivered,
      DivertReplies divertReplies,
      Vault vault,
      Clock clock) {
    this.replies = replies;
    this.gateway = gateway;
    this.channels = channels;
    this.answerDelivered = answerDelivered;
    this.divertReplies = divertReplies;
    this.vault = vault;
    this.clock = clock;
  }

  /** What a dead sender left behind becomes UNKNOWN, what a closed channel left behind FAILED. */
  @WithTransaction
  public Uni<Void> tidy() {
    return replies.markAbandoned().chain(replies::failClosed).replaceWithVoid();
  }

  /**
   * Leases the next due answer; null when none is due. One at a time and for longer than an attempt
   * may take: an answer that waited behind others under a lease would be sent after it ran out,
   * when a person may already have ordered another attempt.
   */
  @WithTransaction
  public Uni<Replies.SendOrder> lease() {
    return replies.claim(gateway.longest().plus(MARGIN));
  }

  /** Sends outside of any transaction. */
  public Uni<SendResult> send(Replies.SendOrder order) {
    byte[] token = vault.open(ConnectChannel.ACCESS_TOKEN, order.accessTokenSealed());
    return gateway.send(
        order.toExternalId(), order.text(), new String(token, StandardCharsets.UTF_8));
  }

  /** Records how it ended. */
  @WithTransaction
  public Uni<Void> record(Replies.SendOrder order, SendResult result) {
    return replies
        .lock(order.region(), order.id())
        .chain(
            reply ->
                reply != null && concerns(reply, order, result)
                    ? record(reply, result)
                    : Uni.createFrom().voidItem());
  }

  // the echo or the expired lease may have been quicker; what is certain is good news even then
  private static boolean concerns(Reply reply, Replies.SendOrder order, SendResult result) {
    if (reply.attempts() != order.attempt()) {
      return false;
    }
    return reply.state() == ReplyState.SENDING
        || reply.state() == ReplyState.UNKNOWN && !(result instanceof SendResult.Unclear);
  }

  private Uni<Void> record(Reply reply, SendResult result) {
    if (result instanceof SendResult.Accepted accepted) {
      return answerDelivered.handle(reply, accepted.externalId(), clock.instant());
    }
    if (result instanceof SendResult.NotSent notSent) {
      return replies
          .databaseTime()
          .chain(
              now -> {
                reply.notSent(notSent.why(), now);
                return replies.keep(reply);
              })
          .chain(divertReplies::ifSecret);
    }
    if (result instanceof SendResult.NeedsReauth needsReauth) {
      reply.hold(needsReauth.why());
      return replies
          .keep(reply)
          .chain(() -> markChannel(reply))
          .chain(() -> divertReplies.ifSecret(reply));
    }
    if (result instanceof SendResult.Refused refused) {
      reply.refused(refused.why());
    } else if (result instanceof SendResult.Unclear unclear) {
      reply.unknown(unclear.why());
    }
    return replies.keep(reply).replaceWithVoid();
  }

  private Uni<Void> markChannel(Reply reply) {
    return channels
        .lock(reply.region(), reply.channelId())
        .chain(
            channel -> {
              channel.needsReauthorisation();
              return channels.keep(channel);
            })
        .replaceWithVoid();
  }
}
