package id.tanggap.monitoring.messaging;

import id.tanggap.events.EventTypes;
import id.tanggap.events.InteractionAnsweredV1;
import id.tanggap.events.InteractionClosedV1;
import id.tanggap.events.InteractionReceivedV1;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import id.tanggap.monitoring.application.TrackInteraction;
import id.tanggap.monitoring.domain.response.InteractionFact;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears what citizens said and when it was answered; the order of the facts does not matter. */
@ApplicationScoped
public class InteractionEventsConsumer {

  private static final Logger LOG = Logger.getLogger(InteractionEventsConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final TrackInteraction useCase;

  InteractionEventsConsumer(EventReader reader, Redelivery redelivery, TrackInteraction useCase) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.useCase = useCase;
  }

  /** Takes in one record. */
  @Incoming("interaction-events")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    return switch (event.type()) {
      case EventTypes.INTERACTION_RECEIVED_V1 -> received(event);
      case EventTypes.INTERACTION_ANSWERED_V1 -> answered(event);
      case EventTypes.INTERACTION_CLOSED_V1 -> closed(event);
      default -> {
        LOG.debugf("Nothing to do for %s", event.type());
        yield Uni.createFrom().voidItem();
      }
    };
  }

  private Uni<Void> received(IncomingEvent event) {
    InteractionReceivedV1 fact = event.data(InteractionReceivedV1.class);
    return track(
        event,
        fact.region(),
        fact.id(),
        new InteractionFact.Received(
            fact.threadId(),
            fact.accountId(),
            fact.unitId(),
            fact.platform(),
            fact.interactionClass(),
            fact.wantsAnswer(),
            Wire.given(fact.occurredAt(), "occurredAt"),
            fact.answerDueAt()));
  }

  private Uni<Void> answered(IncomingEvent event) {
    InteractionAnsweredV1 fact = event.data(InteractionAnsweredV1.class);
    return track(
        event,
        fact.region(),
        fact.id(),
        new InteractionFact.Answered(
            fact.threadId(),
            fact.accountId(),
            fact.unitId(),
            Wire.given(fact.answeredAt(), "answeredAt"),
            fact.withinTarget(),
            fact.workingSeconds(),
            fact.elapsedSeconds()));
  }

  private Uni<Void> closed(IncomingEvent event) {
    InteractionClosedV1 fact = event.data(InteractionClosedV1.class);
    return track(
        event,
        fact.region(),
        fact.id(),
        new InteractionFact.Closed(
            fact.threadId(),
            fact.unitId(),
            Wire.given(fact.reason(), "reason"),
            Wire.given(fact.at(), "at")));
  }

  private Uni<Void> track(IncomingEvent event, String region, UUID id, InteractionFact fact) {
    return useCase.handle(
        new TrackInteraction.Command(
            event.id(), Wire.region(event, region), Wire.given(id, "id"), fact));
  }
}
