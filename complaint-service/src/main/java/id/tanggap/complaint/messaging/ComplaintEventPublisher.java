package id.tanggap.complaint.messaging;

import id.tanggap.complaint.application.complaint.ComplaintEvents;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.events.ComplaintAssignedV1;
import id.tanggap.events.ComplaintBreachedV1;
import id.tanggap.events.ComplaintClosedV1;
import id.tanggap.events.ComplaintReceivedV1;
import id.tanggap.events.ComplaintReopenedV1;
import id.tanggap.events.ComplaintResolvedV1;
import id.tanggap.events.ComplaintRespondedV1;
import id.tanggap.events.ComplaintVisibilityChangedV1;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes facts about complaints as events. Keyed by the complaint, so that its facts stay in order;
 * a secret one shows neither its unit nor its category.
 */
@ApplicationScoped
public class ComplaintEventPublisher implements ComplaintEvents {

  private final Outbox outbox;

  ComplaintEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> received(Complaint complaint) {
    return outbox.append(receivedEvent(complaint));
  }

  private static OutgoingEvent receivedEvent(Complaint complaint) {
    return event(
        complaint,
        EventTypes.COMPLAINT_RECEIVED_V1,
        complaint.report().receivedAt(),
        new ComplaintReceivedV1(
            complaint.id(),
            complaint.region(),
            complaint.report().complaintClass().name(),
            complaint.secret() ? null : complaint.report().category(),
            complaint.visibility().name(),
            complaint.report().channel().name(),
            unit(complaint),
            complaint.report().receivedAt()));
  }

  @Override
  public Uni<Void> assigned(Complaint complaint, Instant at) {
    return outbox.append(assignedEvent(complaint, at));
  }

  private static OutgoingEvent assignedEvent(Complaint complaint, Instant at) {
    return event(
        complaint,
        EventTypes.COMPLAINT_ASSIGNED_V1,
        at,
        new ComplaintAssignedV1(complaint.id(), complaint.region(), unit(complaint), at));
  }

  @Override
  public Uni<Void> responded(Complaint complaint, Instant at, boolean withinTarget) {
    return outbox.append(
        event(
            complaint,
            EventTypes.COMPLAINT_RESPONDED_V1,
            at,
            new ComplaintRespondedV1(
                complaint.id(), complaint.region(), unit(complaint), at, withinTarget)));
  }

  @Override
  public Uni<Void> resolved(Complaint complaint, Instant at) {
    return outbox.append(resolvedEvent(complaint, at));
  }

  private static OutgoingEvent resolvedEvent(Complaint complaint, Instant at) {
    return event(
        complaint,
        EventTypes.COMPLAINT_RESOLVED_V1,
        at,
        new ComplaintResolvedV1(
            complaint.id(), complaint.region(), unit(complaint), complaint.outcome().name(), at));
  }

  @Override
  public Uni<Void> breached(Complaint complaint, SlaClock clock) {
    return tell(
        complaint,
        EventTypes.COMPLAINT_BREACHED_V1,
        clock.breachedAt(),
        new ComplaintBreachedV1(
            complaint.id(),
            complaint.region(),
            unit(complaint),
            clock.kind().name(),
            clock.cycle(),
            clock.breachedAt()));
  }

  @Override
  public Uni<Void> closed(Complaint complaint, Instant at) {
    return outbox.append(closedEvent(complaint, at));
  }

  private static OutgoingEvent closedEvent(Complaint complaint, Instant at) {
    return event(
        complaint,
        EventTypes.COMPLAINT_CLOSED_V1,
        at,
        new ComplaintClosedV1(
            complaint.id(),
            complaint.region(),
            unit(complaint),
            complaint.state().name(),
            complaint.outcome() == null ? null : complaint.outcome().name(),
            at));
  }

  @Override
  public Uni<Void> reopened(Complaint complaint, ComplaintEvent how, Instant at) {
    return tell(
        complaint,
        EventTypes.COMPLAINT_REOPENED_V1,
        at,
        new ComplaintReopenedV1(
            complaint.id(),
            complaint.region(),
            unit(complaint),
            how.name(),
            complaint.state().name(),
            at));
  }

  @Override
  public Uni<Void> shown(Complaint complaint, Instant at) {
    return tell(
        complaint,
        EventTypes.COMPLAINT_VISIBILITY_CHANGED_V1,
        at,
        new ComplaintVisibilityChangedV1(
            complaint.id(),
            complaint.region(),
            complaint.visibility().name(),
            complaint.secret() ? null : complaint.report().category(),
            unit(complaint),
            at));
  }

  private static UUID unit(Complaint complaint) {
    return complaint.secret() ? null : complaint.unitId();
  }

  @Override
  public Uni<Void> takenOver(List<Past> cases) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (Past past : cases) {
      events.add(receivedEvent(past.complaint()));
      if (past.complaint().unitId() != null) {
        events.add(assignedEvent(past.complaint(), past.at()));
      }
      if (past.resolved()) {
        events.add(resolvedEvent(past.complaint(), past.at()));
      }
      if (past.complaint().state().terminal()) {
        events.add(closedEvent(past.complaint(), past.at()));
      }
    }
    return outbox.appendAll(events);
  }

  private Uni<Void> tell(Complaint complaint, String type, Instant at, Object fact) {
    return outbox.append(event(complaint, type, at, fact));
  }

  private static OutgoingEvent event(Complaint complaint, String type, Instant at, Object fact) {
    return new OutgoingEvent(
        Topics.COMPLAINT_EVENTS,
        complaint.id().toString(),
        type,
        complaint.id().toString(),
        complaint.region(),
        at,
        fact);
  }
}
