package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.publication.PublicationFact;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Tells others what happened to publications. */
public interface PublicationEvents {

  /** Leaves the event in the transaction of the change, which is already flushed. */
  Uni<Void> publish(Publication publication, ContentItem content, PublicationFact fact, Instant at);
}
