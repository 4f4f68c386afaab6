package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.complaint.question.QuestionProgress;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.application.interaction.MessageAnswered;
import id.tanggap.complaint.application.quality.QualityWatch;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.time.ClockEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * An answer reached the citizen: the clocks of case and message stop at the instant of sending, the
 * history says so, others are told. What the system says by itself never counts; what is said to
 * everybody is an acknowledgement, which counts once and solves nothing. Always inside the caller's
 * transaction.
 */
@ApplicationScoped
public class AnswerDelivered {

  private static final Set<ClockKind> ACKNOWLEDGED =
      EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.REPLY_WINDOW);

  private static final Set<ClockKind> SPOKEN_TO =
      EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.REPLY_WINDOW);

  private static final Set<ClockKind> ANSWERED =
      EnumSet.of(
          ClockKind.FIRST_RESPONSE,
          ClockKind.NEXT_RESPONSE,
          ClockKind.FOLLOW_UP,
          ClockKind.REPLY_WINDOW);

  private final Complaints complaints;
  private final ComplaintEvents events;
  private final ClockKeeper clocks;
  private final Replies replies;
  private final Interactions interactions;
  private final MessageAnswered messageAnswered;
  private final QualityWatch qualityWatch;
  private final QuestionProgress questionProgress;

  AnswerDelivered(
      Complaints complaints,
      ComplaintEvents events,
      ClockKeeper clocks,
      Replies replies,
      Interactions interactions,
      MessageAnswered messageAnswered,
      QualityWatch qualityWatch,
      QuestionProgress questionProgress) {
    this.complaints = complaints;
    this.events = events;
    this.clocks = clocks;
    this.replies = replies;
    this.interactions = interactions;
    this.messageAnswered = messageAnswered;
    this.qualityWatch = qualityWatch;
    this.questionProgress = questionProgress;
  }

  /**
   * Records that an answer was delivered.
   *
   * @param externalId the provider's id of it; null on the tracker
   */
  public Uni<Void> handle(Reply reply, String externalId, Instant at) {
    reply.sent(externalId, at);
    Uni<Reply> kept = replies.keep(reply);
    if (reply.purpose() == ReplyPurpose.RECEIPT) {
      return kept.replaceWithVoid();
    }
    return kept.chain(() -> complaints.lock(reply.region(), reply.complaintId()))
        .chain(
            complaint ->
                reply.purpose() == ReplyPurpose.ANSWER
                    ? answered(complaint, reply, at)
                    : said(complaint, reply, at))
        .chain(() -> message(reply, at));
  }

  private Uni<Void> answered(Complaint complaint, Reply reply, Instant at) {
    boolean template = reply.substance() == Reply.Substance.TEMPLATE;
    return (template ? acknowledge(complaint, reply, at) : count(complaint, Actor.SYSTEM, at))
        .chain(() -> qualityWatch.answered(complaint, reply, at));
  }

  // words that are no answer: the citizen was spoken to, but the matter is where it was
  private Uni<Void> said(Complaint complaint, Reply reply, Instant at) {
    String line = reply.purpose().name() + "_SENT";
    return complaints
        .keep(complaint, complaint.note(line, null, Actor.SYSTEM, at))
        .chain(
            () ->
                reply.purpose().human()
                    ? firstResponse(complaint, at, SPOKEN_TO, line)
                    : Uni.createFrom().voidItem())
        .chain(() -> questionProgress.delivered(reply, at));
  }

  private Uni<Void> acknowledge(Complaint complaint, Reply reply, Instant at) {
    return complaints
        .keep(complaint, complaint.note("ACKNOWLEDGED", null, Actor.SYSTEM, at))
        .chain(() -> replies.delivered(complaint.region(), complaint.id()))
        .chain(
            said -> {
              boolean first = said.stream().allMatch(other -> other.id().equals(reply.id()));
              return first
                  ? firstResponse(complaint, at, ACKNOWLEDGED, "ACKNOWLEDGED")
                  : Uni.createFrom().voidItem();
            });
  }

  private Uni<Void> message(Reply reply, Instant at) {
    if (reply.interactionId() == null) {
      return Uni.createFrom().voidItem();
    }
    return interactions
        .lock(reply.region(), reply.interactionId())
        .chain(
            message ->
                message == null
                    ? Uni.createFrom().voidItem()
                    : messageAnswered.answered(message, at, reply.writtenBy()));
  }

  /** Counts an answer for a case, wherever it was given. */
  public Uni<Void> count(Complaint complaint, Actor actor, Instant at) {
    return complaints
        .keep(complaint, complaint.answerSent(actor, at))
        .chain(() -> firstResponse(complaint, at, ANSWERED, "ANSWER_SENT"));
  }

  private Uni<Void> firstResponse(
      Complaint complaint, Instant at, Set<ClockKind> stopped, String reason) {
    return clocks
        .tell(complaint.region(), complaint.id(), stopped, ClockEvent.Type.STOP, at, reason)
        .chain(() -> clocks.newest(complaint.region(), complaint.id(), ClockKind.FIRST_RESPONSE))
        .chain(
            (SlaClock clock) ->
                events.responded(complaint, at, clock == null || clock.withinTarget()));
  }
}
