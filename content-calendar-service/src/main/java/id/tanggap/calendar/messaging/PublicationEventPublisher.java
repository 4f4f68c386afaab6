package id.tanggap.calendar.messaging;

import id.tanggap.calendar.application.publication.PublicationEvents;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.publication.PublicationFact;
import id.tanggap.events.EventTypes;
import id.tanggap.events.PublicationCancelledV1;
import id.tanggap.events.PublicationMissedV1;
import id.tanggap.events.PublicationPlannedV1;
import id.tanggap.events.PublicationPublishedV1;
import id.tanggap.events.Topics;
import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Puts publication events into the outbox. Key is the account: one account publishes one thing at a
 * time, and whoever counts its posts needs them in that order.
 */
@ApplicationScoped
public class PublicationEventPublisher implements PublicationEvents {
  private final Outbox outbox;

  PublicationEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> publish(
      Publication publication, ContentItem content, PublicationFact fact, Instant at) {
    return outbox.append(
        new OutgoingEvent(
            Topics.PUBLICATION_EVENTS,
            publication.accountId().toString(),
            type(fact),
            publication.id().toString(),
            publication.region(),
            at,
            data(publication, content, fact, at)));
  }

  private static String type(PublicationFact fact) {
    return switch (fact) {
      case PLANNED -> EventTypes.PUBLICATION_PLANNED_V1;
      case PUBLISHED -> EventTypes.PUBLICATION_PUBLISHED_V1;
      case MISSED -> EventTypes.PUBLICATION_MISSED_V1;
      case CANCELLED -> EventTypes.PUBLICATION_CANCELLED_V1;
    };
  }

  private static Object data(
      Publication publication, ContentItem content, PublicationFact fact, Instant at) {
    return switch (fact) {
      case PLANNED ->
          new PublicationPlannedV1(
              publication.id(),
              publication.region(),
              publication.contentId(),
              publication.accountId(),
              publication.unitId(),
              publication.dueAt(),
              publication.zone(),
              publication.mode().name(),
              publication.version());
      case PUBLISHED ->
          new PublicationPublishedV1(
              publication.id(),
              publication.region(),
              publication.contentId(),
              publication.accountId(),
              publication.unitId(),
              publication.url(),
              publication.externalPostId(),
              publication.publishedAt(),
              publication.mode().name(),
              content.brief().pillar(),
              content.brief().programmeIds(),
              publication.publishedHash());
      case MISSED ->
          new PublicationMissedV1(
              publication.id(),
              publication.region(),
              publication.contentId(),
              publication.accountId(),
              publication.unitId(),
              publication.dueAt(),
              at);
      case CANCELLED ->
          new PublicationCancelledV1(
              publication.id(),
              publication.region(),
              publication.contentId(),
              publication.accountId(),
              at);
    };
  }
}
