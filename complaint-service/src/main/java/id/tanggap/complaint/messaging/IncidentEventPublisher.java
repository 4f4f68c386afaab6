package id.tanggap.complaint.messaging;

import id.tanggap.complaint.application.incident.IncidentEvents;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.events.EventTypes;
import id.tanggap.events.SwarmOpenedV1;
import id.tanggap.events.Topics;
import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes facts about incidents as events, keyed by the incident. */
@ApplicationScoped
public class IncidentEventPublisher implements IncidentEvents {

  private final Outbox outbox;

  IncidentEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> opened(Incident incident, long cases) {
    return outbox.append(
        new OutgoingEvent(
            Topics.COMPLAINT_EVENTS,
            incident.id().toString(),
            EventTypes.SWARM_OPENED_V1,
            incident.id().toString(),
            incident.region(),
            incident.openedAt(),
            new SwarmOpenedV1(
                incident.id(),
                incident.region(),
                incident.category(),
                incident.ownerUnitId(),
                cases,
                incident.detected(),
                incident.openedAt())));
  }
}
