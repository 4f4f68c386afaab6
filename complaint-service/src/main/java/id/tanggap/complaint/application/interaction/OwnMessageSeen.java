package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.application.complaint.AnswerDelivered;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.quality.QualityWatch;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.reply.AnswerWords;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.reply.ReplyState;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A message of our own account appeared at the provider: the echo of an answer that we sent, or
 * something typed in the native app. Both answer what waits in the thread.
 */
@ApplicationScoped
public class OwnMessageSeen {

  private final Interactions interactions;
  private final MessageAnswered messageAnswered;
  private final Complaints complaints;
  private final Replies replies;
  private final AnswerDelivered answerDelivered;
  private final QualityWatch qualityWatch;

  OwnMessageSeen(
      Interactions interactions,
      MessageAnswered messageAnswered,
      Complaints complaints,
      Replies replies,
      AnswerDelivered answerDelivered,
      QualityWatch qualityWatch) {
    this.interactions = interactions;
    this.messageAnswered = messageAnswered;
    this.complaints = complaints;
    this.replies = replies;
    this.answerDelivered = answerDelivered;
    this.qualityWatch = qualityWatch;
  }

  /**
   * Counts the message as an answer, in the caller's transaction.
   *
   * @param own the stored message
   * @param text its words as they stand at the provider
   */
  public Uni<Void> handle(Interaction own, String text) {
    return replies
        .echoOf(
            own.region(), own.place().channelId(), own.externalId(), own.parentExternalId(), text)
        .chain(
            reply ->
                reply == null
                    ? typedElsewhere(own, text)
                    : settle(reply, own)
                        .chain(
                            () ->
                                reply.purpose() == ReplyPurpose.RECEIPT
                                    ? Uni.createFrom().voidItem()
                                    : answerThread(own)));
  }

  // somebody typed it in the app of the provider: signs and pictures alone answer nothing
  private Uni<Void> typedElsewhere(Interaction own, String text) {
    return AnswerWords.present(text) ? answerThread(own) : qualityWatch.withoutWords(own);
  }

  private Uni<Void> settle(Reply reply, Interaction own) {
    boolean doubtful = reply.state() == ReplyState.UNKNOWN || reply.state() == ReplyState.SENDING;
    return doubtful
        ? answerDelivered.handle(reply, own.externalId(), own.occurredAt())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> answerThread(Interaction own) {
    return interactions
        .waitingIn(own.region(), own.threadId(), own.occurredAt())
        .onItem()
        .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
        .onItem()
        .transformToUniAndConcatenate(
            message ->
                messageAnswered
                    .answered(message, own.occurredAt(), "provider")
                    .chain(() -> complaints.ofInteraction(message.region(), message.id()))
                    .chain(
                        complaint ->
                            complaint == null
                                ? Uni.createFrom().voidItem()
                                : answerDelivered.count(complaint, Actor.SYSTEM, own.occurredAt())))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
