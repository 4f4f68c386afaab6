package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.application.complaint.AnswerDelivered;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.quality.QualityWatch;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.reply.AnswerWords;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.reply.ReplyState;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
                                    : waiting(own).chain(cases -> count(cases, own))));
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

  // whether or not a message still waits, the citizens of all open cases here were spoken to
  private Uni<Void> answerThread(Interaction own) {
    return waiting(own)
        .chain(
            cases ->
                complaints
                    .openInThread(own.region(), own.threadId(), own.occurredAt())
                    .map(
                        open -> {
                          Set<UUID> all = new LinkedHashSet<>(cases);
                          all.addAll(open);
                          return List.copyOf(all);
                        }))
        .chain(cases -> count(cases, own));
  }

  /** Settles the messages that wait in the thread; the cases that were made of them. */
  private Uni<List<UUID>> waiting(Interaction own) {
    return interactions
        .waitingIn(own.region(), own.threadId(), own.occurredAt())
        .onItem()
        .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
        .onItem()
        .transformToUniAndConcatenate(
            message ->
                messageAnswered
                    .answered(message, own.occurredAt(), "provider")
                    .chain(() -> complaints.ofInteraction(message.region(), message.id())))
        .map(Complaint::id)
        .collect()
        .asList();
  }

  private Uni<Void> count(List<UUID> cases, Interaction own) {
    return Multi.createFrom()
        .iterable(cases)
        .onItem()
        .transformToUniAndConcatenate(
            id ->
                complaints
                    .lock(own.region(), id)
                    .chain(
                        complaint ->
                            answerDelivered.count(complaint, Actor.SYSTEM, own.occurredAt())))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
