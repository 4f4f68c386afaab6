package id.tanggap.monitoring.messaging;

import id.tanggap.events.EventTypes;
import id.tanggap.events.PublicationPublishedV1;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import id.tanggap.monitoring.application.RecordPublication;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears which publications went live; each is the observation of a post. */
@ApplicationScoped
public class PublicationEventsConsumer {

  private static final Logger LOG = Logger.getLogger(PublicationEventsConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final RecordPublication useCase;

  PublicationEventsConsumer(EventReader reader, Redelivery redelivery, RecordPublication useCase) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.useCase = useCase;
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
      case EventTypes.PUBLICATION_PUBLISHED_V1 -> published(event);
      default -> {
        LOG.debugf("Nothing to do for %s", event.type());
        yield Uni.createFrom().voidItem();
      }
    };
  }

  private Uni<Void> published(IncomingEvent event) {
    PublicationPublishedV1 fact = event.data(PublicationPublishedV1.class);
    UUID publication = Wire.given(fact.id(), "id");
    return useCase.handle(
        new RecordPublication.Command(
            event.id(),
            Wire.region(event, fact.region()),
            publication,
            Wire.given(fact.accountId(), "accountId"),
            fact.url(),
            fact.externalPostId(),
            Wire.given(fact.publishedAt(), "publishedAt")));
  }
}
