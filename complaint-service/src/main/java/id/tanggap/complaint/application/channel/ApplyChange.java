package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.application.interaction.InteractionIntake;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.application.interaction.OwnMessageSeen;
import id.tanggap.complaint.application.privacy.WordsTakenBack;
import id.tanggap.complaint.application.reply.ReplyWindowClock;
import id.tanggap.complaint.application.roster.Accounts;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.interaction.InteractionClass;
import id.tanggap.complaint.domain.interaction.Place;
import id.tanggap.kit.domain.NotFound;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Applies one change of a provider, once. What we do not handle yet is remembered and counted,
 * never an error.
 */
@ApplicationScoped
public class ApplyChange {

  private final InboundEvents events;
  private final Interactions interactions;
  private final InteractionIntake intake;
  private final OwnMessageSeen ownMessageSeen;
  private final NoteReceipt noteReceipt;
  private final ReplyWindowClock replyWindowClock;
  private final WordsTakenBack wordsTakenBack;
  private final Accounts accounts;
  private final Units units;
  private final MeterRegistry metrics;
  private final Clock clock;

  ApplyChange(
      InboundEvents events,
      Interactions interactions,
      InteractionIntake intake,
      OwnMessageSeen ownMessageSeen,
      NoteReceipt noteReceipt,
      ReplyWindowClock replyWindowClock,
      WordsTakenBack wordsTakenBack,
      Accounts accounts,
      Units units,
      MeterRegistry metrics,
      Clock clock) {
    this.events = events;
    this.interactions = interactions;
    this.intake = intake;
    this.ownMessageSeen = ownMessageSeen;
    this.noteReceipt = noteReceipt;
    this.replyWindowClock = replyWindowClock;
    this.wordsTakenBack = wordsTakenBack;
    this.accounts = accounts;
    this.units = units;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Applies the change in the caller's transaction. */
  public Uni<Void> apply(Channel channel, UUID deliveryId, InboundChange change) {
    Instant now = clock.instant();
    String outcome = outcome(channel, change);
    return events
        .firstTime(
            new InboundEvents.Seen(channel.region(), channel.id(), deliveryId, change, now),
            outcome)
        .chain(
            first -> {
              count(first ? outcome : "DUPLICATE");
              if (!first || !outcome.equals("APPLIED")) {
                return Uni.createFrom().voidItem();
              }
              return change.receipt() == null
                  ? comment(channel, change, now)
                  : noteReceipt.handle(channel, change.receipt(), now);
            });
  }

  private static String outcome(Channel channel, InboundChange change) {
    if (!channel.externalId().equals(change.entryId())) {
      return "UNKNOWN_ACCOUNT";
    }
    return change.comment() == null && change.receipt() == null ? "UNKNOWN_TYPE" : "APPLIED";
  }

  private void count(String outcome) {
    Counter.builder("tanggap.delivery.changes")
        .description("Changes told by providers")
        .tag("outcome", outcome.toLowerCase(Locale.ROOT))
        .register(metrics)
        .increment();
  }

  private Uni<Void> comment(Channel channel, InboundChange change, Instant now) {
    return place(channel)
        .chain(
            place ->
                switch (change.verb()) {
                  case ADD -> added(channel, place, change, now);
                  case EDIT -> edited(channel, place, change, now);
                  case REMOVE -> removed(channel, place, change);
                  case HIDE, UNHIDE, OTHER -> Uni.createFrom().voidItem();
                });
  }

  private Uni<Place> place(Channel channel) {
    return accounts
        .byId(channel.region(), channel.accountId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", channel.accountId()))
        .chain(
            account ->
                units
                    .byId(channel.region(), account.unitId())
                    .map(
                        unit ->
                            new Place(
                                channel.id(),
                                account.id(),
                                account.unitId(),
                                unit == null ? null : unit.path(),
                                account.platform())));
  }

  private Uni<Void> added(Channel channel, Place place, InboundChange change, Instant now) {
    InboundChange.Comment comment = change.comment();
    return events
        .removed(channel.id(), InboundChange.COMMENT, comment.id())
        .chain(
            gone -> {
              if (gone) {
                return Uni.createFrom().voidItem();
              }
              boolean own = channel.externalId().equals(comment.authorId());
              InteractionIntake.Message message =
                  new InteractionIntake.Message(
                      channel.region(),
                      place,
                      new Interaction.Origin(
                          comment.id(),
                          comment.parentId(),
                          comment.postId(),
                          Interaction.Source.WEBHOOK),
                      comment.text(),
                      comment.authorId(),
                      comment.authorName(),
                      InteractionClass.OTHER,
                      change.occurredAt() == null ? now : change.occurredAt(),
                      now);
              return own ? ownAnswer(message) : citizensWord(channel, message);
            });
  }

  private Uni<Void> citizensWord(Channel channel, InteractionIntake.Message message) {
    return intake
        .incoming(message)
        .chain(
            stored ->
                stored == null
                    ? Uni.createFrom().voidItem()
                    : replyWindowClock.begin(channel, stored));
  }

  private Uni<Void> ownAnswer(InteractionIntake.Message message) {
    return intake
        .outgoing(message)
        .chain(
            stored ->
                stored == null
                    ? Uni.createFrom().voidItem()
                    : ownMessageSeen.handle(stored, message.text()));
  }

  private Uni<Void> edited(Channel channel, Place place, InboundChange change, Instant now) {
    return events
        .removed(channel.id(), InboundChange.COMMENT, change.comment().id())
        .chain(
            gone ->
                gone
                    // an edit that comes late never brings back what the author took back
                    ? Uni.createFrom().voidItem()
                    : reworded(channel, place, change, now));
  }

  private Uni<Void> reworded(Channel channel, Place place, InboundChange change, Instant now) {
    Instant at = change.occurredAt() == null ? now : change.occurredAt();
    return interactions
        .byNaturalKey(channel.region(), place.keyOf(change.comment().id()))
        .chain(
            found -> {
              if (found == null) {
                // the creation was lost or is still on its way: the words we have are the newest
                return added(channel, place, change, now);
              }
              found.edited(
                  intake.words(
                      channel.region(),
                      change.comment().text(),
                      change.comment().authorId(),
                      change.comment().authorName()),
                  at);
              return interactions.keep(found).replaceWithVoid();
            });
  }

  private Uni<Void> removed(Channel channel, Place place, InboundChange change) {
    return interactions
        .byNaturalKey(channel.region(), place.keyOf(change.comment().id()))
        .chain(
            found ->
                found == null
                    ? Uni.createFrom().voidItem()
                    : intake
                        .deletedByAuthor(found, clock.instant())
                        .chain(() -> wordsTakenBack.handle(found, clock.instant())));
  }
}
