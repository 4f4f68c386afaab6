package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.question.ReporterAnswered;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.interaction.ConversationThread;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.interaction.InteractionClass;
import id.tanggap.complaint.domain.interaction.Place;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.reply.AnswerWords;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.time.ClockEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Stores messages: finds or opens the thread, seals the original, masks the copy, starts the clock
 * and tells others. Always inside the caller's transaction.
 */
@ApplicationScoped
public class InteractionIntake {

  /** Purpose under which originals of messages are sealed. */
  public static final String PURPOSE = "interaction";

  private final Interactions interactions;
  private final InteractionEvents events;
  private final ClockKeeper clocks;
  private final MessageAnswered answers;
  private final ReporterAnswered reporterAnswered;
  private final Vault vault;

  InteractionIntake(
      Interactions interactions,
      InteractionEvents events,
      ClockKeeper clocks,
      MessageAnswered answers,
      ReporterAnswered reporterAnswered,
      Vault vault) {
    this.interactions = interactions;
    this.events = events;
    this.clocks = clocks;
    this.answers = answers;
    this.reporterAnswered = reporterAnswered;
    this.vault = vault;
  }

  /** A message in the clear. */
  public record Message(
      String region,
      Place place,
      Interaction.Origin origin,
      String text,
      String authorId,
      String authorName,
      InteractionClass as,
      Instant occurredAt,
      Instant receivedAt) {}

  /** Masks and seals the words of a message. */
  public Interaction.Words words(String region, String text, String authorId, String authorName) {
    Map<String, String> original = new HashMap<>();
    original.put("text", text);
    original.put("authorId", authorId);
    original.put("authorName", authorName);
    return new Interaction.Words(
        Masking.mask(text),
        vault.sealFields(PURPOSE, original),
        authorId == null ? null : vault.mark("author:" + region, authorId));
  }

  /** Stores a citizen's message; null when the same one is known already. */
  public Uni<Interaction> incoming(Message message) {
    return unknown(message)
        .chain(
            thread ->
                thread == null
                    ? Uni.createFrom().nullItem()
                    : interactions
                        .keep(
                            Interaction.incoming(
                                thread,
                                message.place(),
                                message.origin(),
                                words(message),
                                message.as(),
                                message.occurredAt(),
                                message.receivedAt()))
                        .call(this::begin)
                        .call(reporterAnswered::heard));
  }

  private Uni<Void> begin(Interaction stored) {
    Uni<SlaClock> clock =
        stored.wantsAnswer()
            ? clocks.start(ClockKind.FIRST_RESPONSE, start(stored))
            : Uni.createFrom().nullItem();
    return clock
        .chain(
            started ->
                events.tell(
                    new InteractionEvents.Fact.Received(
                        stored, started == null ? null : started.dueAt())))
        // the answer may have overtaken the question
        .chain(
            () ->
                interactions.firstOwnAfter(stored.region(), stored.threadId(), stored.occurredAt()))
        .chain(
            own ->
                own == null || !AnswerWords.present(own.textMasked())
                    ? Uni.createFrom().voidItem()
                    : answers.answered(stored, own.occurredAt(), "provider"));
  }

  /** The clock that a message of a citizen gets. */
  static ClockKeeper.Start start(Interaction message) {
    return new ClockKeeper.Start(
        message.region(),
        SlaClock.Subject.INTERACTION,
        message.id(),
        IntakeChannel.SOCIAL_MEDIA,
        null,
        message.occurredAt());
  }

  /** Stores a message of our own account; null when the same one is known already. */
  public Uni<Interaction> outgoing(Message message) {
    return unknown(message)
        .chain(
            thread ->
                thread == null
                    ? Uni.createFrom().nullItem()
                    : interactions.keep(
                        Interaction.outgoing(
                            thread,
                            message.place(),
                            message.origin(),
                            words(message),
                            message.occurredAt(),
                            message.receivedAt())));
  }

  private Interaction.Words words(Message message) {
    return words(message.region(), message.text(), message.authorId(), message.authorName());
  }

  /** The thread for a message that is new; null when the message is known. */
  private Uni<ConversationThread> unknown(Message message) {
    String key = message.place().keyOf(message.origin().externalId());
    return interactions
        .byNaturalKey(message.region(), key)
        .chain(known -> known == null ? thread(message) : Uni.createFrom().nullItem());
  }

  private Uni<ConversationThread> thread(Message message) {
    String parent = message.origin().parentExternalId();
    if (parent == null) {
      return open(message, message.origin().externalId());
    }
    return interactions
        .byNaturalKey(message.region(), message.place().keyOf(parent))
        .chain(
            above ->
                above == null
                    ? open(message, parent)
                    : interactions.threadById(message.region(), above.threadId()));
  }

  private Uni<ConversationThread> open(Message message, String rootExternalId) {
    return interactions.thread(
        message.region(),
        message.place().keyOf(rootExternalId),
        message.place(),
        message.occurredAt());
  }

  /** The author took a message back. */
  public Uni<Void> deletedByAuthor(Interaction message, Instant at) {
    boolean wasOpen = message.deletedByAuthor(at);
    Uni<Void> kept = interactions.keep(message).replaceWithVoid();
    if (!wasOpen) {
      return kept;
    }
    return kept.chain(
            () ->
                clocks.tell(
                    message.region(),
                    message.id(),
                    EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.REPLY_WINDOW),
                    ClockEvent.Type.CANCEL,
                    at,
                    "DELETED_BY_AUTHOR"))
        .chain(
            () -> events.tell(new InteractionEvents.Fact.Closed(message, "DELETED_BY_AUTHOR", at)));
  }
}
