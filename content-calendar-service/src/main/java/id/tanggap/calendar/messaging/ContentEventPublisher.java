package id.tanggap.calendar.messaging;

import id.tanggap.calendar.application.content.ContentEvents;
import id.tanggap.calendar.domain.content.ContentEvent;
import id.tanggap.events.ContentApprovalInvalidatedV1;
import id.tanggap.events.ContentApprovedV1;
import id.tanggap.events.ContentSubmittedV1;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Puts content events into the outbox. Key is the content item: submitted, approved and invalidated
 * of one item must not overtake each other.
 */
@ApplicationScoped
public class ContentEventPublisher implements ContentEvents {
  private final Outbox outbox;

  ContentEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> publish(ContentEvent event) {
    if (event instanceof ContentEvent.Submitted submitted) {
      return append(
          event,
          EventTypes.CONTENT_SUBMITTED_V1,
          new ContentSubmittedV1(
              submitted.contentId(),
              submitted.region(),
              submitted.unitId(),
              submitted.contentHash(),
              submitted.by(),
              submitted.at()));
    }
    if (event instanceof ContentEvent.Approved approved) {
      return append(
          event,
          EventTypes.CONTENT_APPROVED_V1,
          new ContentApprovedV1(
              approved.contentId(),
              approved.region(),
              approved.unitId(),
              approved.contentHash(),
              approved.by(),
              approved.at()));
    }
    ContentEvent.ApprovalInvalidated lost = (ContentEvent.ApprovalInvalidated) event;
    return append(
        event,
        EventTypes.CONTENT_APPROVAL_INVALIDATED_V1,
        new ContentApprovalInvalidatedV1(
            lost.contentId(),
            lost.region(),
            lost.unitId(),
            lost.previousHash(),
            lost.contentHash(),
            lost.at()));
  }

  private Uni<Void> append(ContentEvent event, String type, Object data) {
    String id = event.contentId().toString();
    return outbox.append(
        new OutgoingEvent(Topics.CONTENT_EVENTS, id, type, id, event.region(), event.at(), data));
  }
}
