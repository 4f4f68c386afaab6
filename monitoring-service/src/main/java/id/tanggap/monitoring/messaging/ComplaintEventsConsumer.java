package id.tanggap.monitoring.messaging;

import id.tanggap.events.ComplaintAssignedV1;
import id.tanggap.events.ComplaintClosedV1;
import id.tanggap.events.ComplaintReceivedV1;
import id.tanggap.events.ComplaintReopenedV1;
import id.tanggap.events.ComplaintResolvedV1;
import id.tanggap.events.ComplaintRespondedV1;
import id.tanggap.events.ComplaintVisibilityChangedV1;
import id.tanggap.events.EventTypes;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import id.tanggap.monitoring.application.TrackComplaint;
import id.tanggap.monitoring.domain.response.ComplaintFact;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears how complaints go, for counting; the order of the facts does not matter. */
@ApplicationScoped
public class ComplaintEventsConsumer {

  private static final Logger LOG = Logger.getLogger(ComplaintEventsConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final TrackComplaint useCase;

  ComplaintEventsConsumer(EventReader reader, Redelivery redelivery, TrackComplaint useCase) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.useCase = useCase;
  }

  /** Takes in one record. */
  @Incoming("complaint-events")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    return switch (event.type()) {
      case EventTypes.COMPLAINT_RECEIVED_V1 -> received(event);
      case EventTypes.COMPLAINT_ASSIGNED_V1 -> assigned(event);
      case EventTypes.COMPLAINT_RESPONDED_V1 -> responded(event);
      case EventTypes.COMPLAINT_RESOLVED_V1 -> resolved(event);
      case EventTypes.COMPLAINT_CLOSED_V1 -> closed(event);
      case EventTypes.COMPLAINT_REOPENED_V1 -> reopened(event);
      case EventTypes.COMPLAINT_VISIBILITY_CHANGED_V1 -> shown(event);
      default -> {
        LOG.debugf("Nothing to do for %s", event.type());
        yield Uni.createFrom().voidItem();
      }
    };
  }

  private Uni<Void> received(IncomingEvent event) {
    ComplaintReceivedV1 fact = event.data(ComplaintReceivedV1.class);
    return track(
        event,
        fact.region(),
        fact.id(),
        new ComplaintFact.Received(
            fact.complaintClass(),
            fact.category(),
            fact.visibility(),
            fact.channel(),
            fact.unitId(),
            Wire.given(fact.receivedAt(), "receivedAt")));
  }

  private Uni<Void> assigned(IncomingEvent event) {
    ComplaintAssignedV1 fact = event.data(ComplaintAssignedV1.class);
    return track(
        event,
        fact.region(),
        fact.id(),
        new ComplaintFact.Assigned(fact.unitId(), Wire.given(fact.at(), "at")));
  }

  private Uni<Void> responded(IncomingEvent event) {
    ComplaintRespondedV1 fact = event.data(ComplaintRespondedV1.class);
    return track(
        event,
        fact.region(),
        fact.id(),
        new ComplaintFact.Responded(
            fact.unitId(), Wire.given(fact.at(), "at"), fact.withinTarget()));
  }

  private Uni<Void> resolved(IncomingEvent event) {
    ComplaintResolvedV1 fact = event.data(ComplaintResolvedV1.class);
    return track(
        event,
        fact.region(),
        fact.id(),
        new ComplaintFact.Resolved(fact.unitId(), fact.outcome(), Wire.given(fact.at(), "at")));
  }

  private Uni<Void> closed(IncomingEvent event) {
    ComplaintClosedV1 fact = event.data(ComplaintClosedV1.class);
    return track(
        event, fact.region(), fact.id(), new ComplaintFact.Closed(Wire.given(fact.at(), "at")));
  }

  private Uni<Void> reopened(IncomingEvent event) {
    ComplaintReopenedV1 fact = event.data(ComplaintReopenedV1.class);
    return track(
        event, fact.region(), fact.id(), new ComplaintFact.Reopened(Wire.given(fact.at(), "at")));
  }

  private Uni<Void> shown(IncomingEvent event) {
    ComplaintVisibilityChangedV1 fact = event.data(ComplaintVisibilityChangedV1.class);
    return track(
        event,
        fact.region(),
        fact.id(),
        new ComplaintFact.Shown(
            fact.visibility(), fact.category(), fact.unitId(), Wire.given(fact.at(), "at")));
  }

  private Uni<Void> track(IncomingEvent event, String region, UUID id, ComplaintFact fact) {
    return useCase.handle(
        new TrackComplaint.Command(
            event.id(), Wire.region(event, region), Wire.given(id, "id"), fact));
  }
}
