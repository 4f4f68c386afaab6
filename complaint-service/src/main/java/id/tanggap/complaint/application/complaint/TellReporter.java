package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.complaint.merge.CaseLinks;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ReporterUnreachable;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.reply.TrackingLine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Brings words to the reporter of a case: in the thread of the report where there is one, on the
 * tracker otherwise. Always inside the caller's transaction.
 */
@ApplicationScoped
public class TellReporter {

  private final Replies replies;
  private final Interactions interactions;
  private final Complaints complaints;
  private final CaseLinks links;
  private final AnswerDelivered answerDelivered;
  private final Clock clock;

  TellReporter(
      Replies replies,
      Interactions interactions,
      Complaints complaints,
      CaseLinks links,
      AnswerDelivered answerDelivered,
      Clock clock) {
    this.replies = replies;
    this.interactions = interactions;
    this.complaints = complaints;
    this.links = links;
    this.answerDelivered = answerDelivered;
    this.clock = clock;
  }

  /** Where words to the reporter go. */
  public Uni<Reply.Address> address(Complaint complaint) {
    // a secret case is never answered where others read along
    return complaint.secret()
        ? Uni.createFrom().item(Reply.Address.TRACKER)
        : message(complaint).map(TellReporter::address);
  }

  /**
   * As {@link #address}, when the words need an answer.
   *
   * @throws ReporterUnreachable (as failure) when the message is gone and nobody ever gave the
   *     reporter the code of the tracker
   */
  public Uni<Reply.Address> reach(Complaint complaint) {
    return address(complaint)
        .invoke(
            address -> {
              boolean onlyInThread =
                  complaint.report().channel().answersThroughProvider()
                      && !complaint.secret()
                      && !complaint.answered();
              if (onlyInThread && address.channelId() == null) {
                throw new ReporterUnreachable();
              }
            });
  }

  private static Reply.Address address(Interaction message) {
    if (message == null) {
      return Reply.Address.TRACKER;
    }
    return message.reachable()
        ? new Reply.Address(message.id(), message.place().channelId(), message.externalId())
        : new Reply.Address(message.id(), null, null);
  }

  /** The message that a case was made of, or the case that it was split off; null without one. */
  private Uni<Interaction> message(Complaint complaint) {
    String region = complaint.region();
    if (complaint.report().interactionId() != null) {
      return interactions.byId(region, complaint.report().interactionId());
    }
    return links
        .originOf(region, complaint.id())
        .chain(
            origin ->
                origin == null
                    ? Uni.createFrom().nullItem()
                    : complaints
                        .byId(region, origin)
                        .chain(
                            first ->
                                first.report().interactionId() == null
                                    ? Uni.createFrom().nullItem()
                                    : interactions.byId(region, first.report().interactionId())));
  }

  /**
   * Queues words.
   *
   * @param masked the words, already masked
   */
  public Uni<Reply> queue(
      Complaint complaint, Reply.Address to, ReplyPurpose purpose, String masked, Actor by) {
    String words =
        to.channelId() == null ? masked : TrackingLine.below(masked, complaint.trackingCode());
    return replies
        .databaseTime()
        .chain(
            due ->
                replies.keep(
                    Reply.queue(
                            complaint.region(),
                            complaint.id(),
                            complaint.unitId(),
                            to,
                            words,
                            null,
                            by.id(),
                            clock.instant(),
                            due)
                        .meantAs(purpose)));
  }

  /** Puts queued words on the tracker at once; what goes to a provider is sent by the sender. */
  public Uni<Void> deliver(Reply reply) {
    return reply.channelId() == null
        ? answerDelivered.handle(reply, null, clock.instant())
        : Uni.createFrom().voidItem();
  }
}
