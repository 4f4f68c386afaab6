package id.tanggap.kit.notes;

import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The shape of every consumer: read, choose by type, apply, and let {@link Redelivery} judge. */
@ApplicationScoped
class NoteEventsConsumer {

  private static final Logger LOG = Logger.getLogger(NoteEventsConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final SeeNotes seeNotes;

  NoteEventsConsumer(EventReader reader, Redelivery redelivery, SeeNotes seeNotes) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.seeNotes = seeNotes;
  }

  @Incoming("notes")
  Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    if (!event.type().equals(NoteWritten.TYPE)) {
      LOG.debugf("Nothing to do for %s", event.type());
      return Uni.createFrom().voidItem();
    }
    return redelivery.of(event, () -> seeNotes.see(event));
  }
}
