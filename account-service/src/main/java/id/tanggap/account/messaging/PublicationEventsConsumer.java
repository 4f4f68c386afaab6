package id.tanggap.account.messaging;

import id.tanggap.account.application.credential.ProjectPublication;
import id.tanggap.account.application.credential.ScheduledPublications;
import id.tanggap.events.EventTypes;
import id.tanggap.events.PublicationCancelledV1;
import id.tanggap.events.PublicationMissedV1;
import id.tanggap.events.PublicationPlannedV1;
import id.tanggap.events.PublicationPublishedV1;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.PoisonEvent;
import id.tanggap.kit.messaging.Redelivery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears what the calendar plans on accounts; alerts about credentials are weighed by it. */
@ApplicationScoped
public class PublicationEventsConsumer {
  private static final Logger LOG = Logger.getLogger(PublicationEventsConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final ProjectPublication project;

  PublicationEventsConsumer(EventReader reader, Redelivery redelivery, ProjectPublication project) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.project = project;
  }

  /** Takes in one record. */
  @Incoming("publication-events")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    return switch (event.type()) {
      case EventTypes.PUBLICATION_PLANNED_V1 -> planned(event);
      case EventTypes.PUBLICATION_CANCELLED_V1 -> {
        PublicationCancelledV1 fact = event.data(PublicationCancelledV1.class);
        yield project.over(region(event, fact.region()), given(fact.id(), "id"));
      }
      // A new time is told as planned again, so what was missed is over until then.
      case EventTypes.PUBLICATION_MISSED_V1 -> {
        PublicationMissedV1 fact = event.data(PublicationMissedV1.class);
        yield project.missed(
            region(event, fact.region()), given(fact.id(), "id"), given(fact.dueAt(), "dueAt"));
      }
      case EventTypes.PUBLICATION_PUBLISHED_V1 -> {
        PublicationPublishedV1 fact = event.data(PublicationPublishedV1.class);
        yield project.over(region(event, fact.region()), given(fact.id(), "id"));
      }
      default -> {
        LOG.debugf("Nothing to do for %s", event.type());
        yield Uni.createFrom().voidItem();
      }
    };
  }

  private Uni<Void> planned(IncomingEvent event) {
    PublicationPlannedV1 fact = event.data(PublicationPlannedV1.class);
    return project.planned(
        event.id(),
        new ScheduledPublications.Planned(
            region(event, fact.region()),
            given(fact.id(), "id"),
            given(fact.accountId(), "accountId"),
            given(fact.dueAt(), "dueAt"),
            fact.version()));
  }

  /** Envelope and body must agree on the tenant: a mistake here would show one to the other. */
  private static String region(IncomingEvent event, String region) {
    if (!given(region, "region").equals(event.region())) {
      throw new PoisonEvent("Envelope and body name different regions");
    }
    return region;
  }

  private static <T> T given(T value, String member) {
    if (value == null) {
      throw new PoisonEvent("The event lacks " + member);
    }
    return value;
  }
}
