package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.ClockReading;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;

/**
 * Counts a citizen's message as answered, whoever noticed it and however often: the clock stops,
 * the fact is told, once. Always inside the caller's transaction.
 */
@ApplicationScoped
public class MessageAnswered {

  private final Interactions interactions;
  private final InteractionEvents events;
  private final ClockKeeper clocks;

  MessageAnswered(Interactions interactions, InteractionEvents events, ClockKeeper clocks) {
    this.interactions = interactions;
    this.events = events;
    this.clocks = clocks;
  }

  /** A message of a citizen was answered; does nothing when it was settled before. */
  public Uni<Void> answered(Interaction message, Instant at, String by) {
    if (!message.answered(at, by)) {
      return Uni.createFrom().voidItem();
    }
    return interactions
        .keep(message)
        .chain(
            () ->
                clocks.tell(
                    message.region(),
                    message.id(),
                    EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.REPLY_WINDOW),
                    ClockEvent.Type.STOP,
                    at,
                    "ANSWERED"))
        .chain(() -> clocks.shown(message.region(), message.id(), at))
        .map(
            shown ->
                shown.stream()
                    .filter(one -> one.clock().kind() == ClockKind.FIRST_RESPONSE)
                    .map(ClockKeeper.Shown::reading)
                    .findFirst()
                    .orElse(null))
        .chain(
            (ClockReading reading) ->
                events.tell(new InteractionEvents.Fact.Answered(message, reading)));
  }
}
