package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.reply.Reply;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Answers the citizen where the citizen spoke. The answer is queued in this transaction and handed
 * to the provider afterwards; where there is no provider it stands on the tracker at once.
 */
@ApplicationScoped
public class RespondToComplaint {

  private final CaseWork caseWork;
  private final Replies replies;
  private final Interactions interactions;
  private final AnswerDelivered answerDelivered;
  private final Clock clock;

  RespondToComplaint(
      CaseWork caseWork,
      Replies replies,
      Interactions interactions,
      AnswerDelivered answerDelivered,
      Clock clock) {
    this.caseWork = caseWork;
    this.replies = replies;
    this.interactions = interactions;
    this.answerDelivered = answerDelivered;
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param evidence what it rests on: a document number, a work order; may be null
   */
  public record Command(CaseWork.Step step, String text, String evidence) {}

  /** The case and its answer. */
  public record Answered(Complaint complaint, Reply reply) {}

  /** Queues the answer. */
  @WithTransaction
  public Uni<Answered> handle(Command command) {
    return caseWork
        .handling(
            command.step(),
            ComplaintEvent.RESPOND,
            (complaint, now) -> complaint.respond(command.step().caller().actor(), now))
        .chain(
            complaint ->
                address(complaint)
                    .chain(address -> queue(complaint, address, command))
                    .map(reply -> new Answered(complaint, reply)));
  }

  private Uni<Reply.Address> address(Complaint complaint) {
    // a secret case is never answered where others read along
    if (complaint.report().interactionId() == null || complaint.secret()) {
      return Uni.createFrom().item(Reply.Address.TRACKER);
    }
    return interactions
        .byId(complaint.region(), complaint.report().interactionId())
        .map(
            message ->
                message.place().channelId() == null
                    ? new Reply.Address(message.id(), null, null)
                    : new Reply.Address(
                        message.id(), message.place().channelId(), message.externalId()));
  }

  private Uni<Reply> queue(Complaint complaint, Reply.Address address, Command command) {
    String masked = Masking.mask(command.text());
    boolean throughProvider = address.channelId() != null;
    String words =
        throughProvider ? masked + "\n\nKode lacak laporan: " + complaint.trackingCode() : masked;
    Instant now = clock.instant();
    return replies
        .databaseTime()
        .chain(
            due ->
                replies.keep(
                    Reply.queue(
                        complaint.region(),
                        complaint.id(),
                        complaint.unitId(),
                        address,
                        words,
                        Masking.mask(command.evidence()),
                        command.step().caller().actor().id(),
                        now,
                        due)))
        .call(
            reply ->
                throughProvider
                    ? Uni.createFrom().voidItem()
                    : answerDelivered.handle(reply, null, now));
  }
}
