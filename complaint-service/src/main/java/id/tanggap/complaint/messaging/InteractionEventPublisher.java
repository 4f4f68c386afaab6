package id.tanggap.complaint.messaging;

import id.tanggap.complaint.application.interaction.InteractionEvents;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.ClockState;
import id.tanggap.events.EventTypes;
import id.tanggap.events.InteractionAnsweredV1;
import id.tanggap.events.InteractionClosedV1;
import id.tanggap.events.InteractionReceivedV1;
import id.tanggap.events.Topics;
import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Writes facts about messages as events, without their words. Keyed by the thread, so that question
 * and answer stay in order.
 */
@ApplicationScoped
public class InteractionEventPublisher implements InteractionEvents {

  private final Outbox outbox;

  InteractionEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> tell(List<Fact> facts) {
    return outbox.appendAll(facts.stream().map(InteractionEventPublisher::event).toList());
  }

  private static OutgoingEvent event(Fact fact) {
    if (fact instanceof Fact.Received received) {
      return received(received);
    }
    if (fact instanceof Fact.Answered answered) {
      return answered(answered);
    }
    return closed((Fact.Closed) fact);
  }

  private static OutgoingEvent received(Fact.Received fact) {
    Interaction message = fact.interaction();
    return event(
        message,
        EventTypes.INTERACTION_RECEIVED_V1,
        message.occurredAt(),
        new InteractionReceivedV1(
            message.id(),
            message.region(),
            message.threadId(),
            message.place().channelId(),
            message.place().accountId(),
            message.place().unitId(),
            message.place().platform(),
            message.interactionClass().name(),
            message.wantsAnswer(),
            message.occurredAt(),
            fact.answerDueAt()));
  }

  private static OutgoingEvent answered(Fact.Answered fact) {
    Interaction message = fact.interaction();
    ClockReading reading = fact.reading();
    Instant at = message.settledAt();
    long elapsed = Math.max(0, Duration.between(message.occurredAt(), at).toSeconds());
    return event(
        message,
        EventTypes.INTERACTION_ANSWERED_V1,
        at,
        new InteractionAnsweredV1(
            message.id(),
            message.region(),
            message.threadId(),
            message.place().accountId(),
            message.place().unitId(),
            at,
            reading == null || reading.state() == ClockState.MET,
            reading == null ? elapsed : reading.consumedSeconds(),
            elapsed));
  }

  private static OutgoingEvent closed(Fact.Closed fact) {
    Interaction message = fact.interaction();
    return event(
        message,
        EventTypes.INTERACTION_CLOSED_V1,
        fact.at(),
        new InteractionClosedV1(
            message.id(),
            message.region(),
            message.threadId(),
            message.place().unitId(),
            fact.reason(),
            fact.at()));
  }

  private static OutgoingEvent event(Interaction message, String type, Instant at, Object fact) {
    return new OutgoingEvent(
        Topics.INTERACTION_EVENTS,
        message.threadId().toString(),
        type,
        message.id().toString(),
        message.region(),
        at,
        fact);
  }
}
