package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.privacy.KnownReporter;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

/** Says, with a reason, that a message needs no answer. */
@ApplicationScoped
public class WaiveAnswer {

  private final Interactions interactions;
  private final Complaints complaints;
  private final KnownReporter knownReporter;
  private final InteractionEvents events;
  private final ClockKeeper clocks;
  private final Clock clock;

  WaiveAnswer(
      Interactions interactions,
      Complaints complaints,
      KnownReporter knownReporter,
      InteractionEvents events,
      ClockKeeper clocks,
      Clock clock) {
    this.interactions = interactions;
    this.complaints = complaints;
    this.knownReporter = knownReporter;
    this.events = events;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Who says it of which message, and why. */
  public record Command(Caller caller, UUID interactionId, String reason) {}

  /** Settles the message. */
  @WithTransaction
  public Uni<Interaction> handle(Command command) {
    Instant now = clock.instant();
    return interactions
        .visible(command.caller(), command.interactionId())
        .chain(
            visible ->
                visible
                    ? interactions.lock(command.caller().region(), command.interactionId())
                    : Uni.createFrom().<Interaction>nullItem())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("interaction", command.interactionId()))
        .chain(
            message ->
                masked(message, command.reason())
                    .chain(
                        reason -> {
                          message.needsNoAnswer(now, command.caller().actor().id(), reason);
                          return interactions.keep(message);
                        }))
        .call(
            message ->
                clocks.tell(
                    message.region(),
                    message.id(),
                    EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.REPLY_WINDOW),
                    ClockEvent.Type.CANCEL,
                    now,
                    "NO_ANSWER_NEEDED"))
        .call(
            message ->
                events.tell(new InteractionEvents.Fact.Closed(message, "NO_ANSWER_NEEDED", now)));
  }

  // where a case was made of the message its reporter may be named
  private Uni<String> masked(Interaction message, String reason) {
    return complaints
        .ofInteraction(message.region(), message.id())
        .map(
            complaint ->
                complaint == null ? Masking.mask(reason) : knownReporter.mask(complaint, reason));
  }
}
