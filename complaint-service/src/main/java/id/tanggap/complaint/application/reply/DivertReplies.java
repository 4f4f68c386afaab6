package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.complaint.AnswerDelivered;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.TrackingLine;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Brings to the tracker what still waits to be said about a secret case where others read along.
 * What is being sent at this moment cannot be called back; if it did not arrive it comes here.
 * Always inside the caller's transaction.
 */
@ApplicationScoped
public class DivertReplies {

  private final Replies replies;
  private final Complaints complaints;
  private final AnswerDelivered answerDelivered;
  private final Clock clock;

  DivertReplies(
      Replies replies, Complaints complaints, AnswerDelivered answerDelivered, Clock clock) {
    this.replies = replies;
    this.complaints = complaints;
    this.answerDelivered = answerDelivered;
    this.clock = clock;
  }

  /** Everything that waits for a provider, of a case that is locked and has become secret. */
  public Uni<Void> ofCase(Complaint complaint) {
    return replies
        .waitingForProvider(complaint.region(), complaint.id())
        .onItem()
        .transformToMulti(ids -> Multi.createFrom().iterable(ids))
        .onItem()
        .transformToUniAndConcatenate(id -> locked(complaint, id))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** An answer that is to wait for a provider now, unless its case has become secret meanwhile. */
  public Uni<Void> ifSecret(Reply reply) {
    if (!reply.waitsForProvider()) {
      return Uni.createFrom().voidItem();
    }
    // locked, so that it is either seen here as secret or finds this answer when it becomes so
    return complaints
        .lock(reply.region(), reply.complaintId())
        .chain(
            complaint ->
                complaint.secret() ? divert(complaint, reply) : Uni.createFrom().voidItem());
  }

  private Uni<Void> locked(Complaint complaint, UUID id) {
    return replies
        .lock(complaint.region(), id)
        .chain(
            reply ->
                reply.waitsForProvider() ? divert(complaint, reply) : Uni.createFrom().voidItem());
  }

  private Uni<Void> divert(Complaint complaint, Reply reply) {
    reply.divert(TrackingLine.without(reply.textMasked(), complaint.trackingCode()));
    return answerDelivered.handle(reply, null, clock.instant());
  }
}
