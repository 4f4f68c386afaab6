package id.tanggap.monitoring.messaging;

import id.tanggap.events.EventTypes;
import id.tanggap.events.UnitStateV1;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import id.tanggap.monitoring.application.ProjectUnit;
import id.tanggap.monitoring.application.Projections;
import id.tanggap.monitoring.application.RemoveFromRoster;
import id.tanggap.monitoring.domain.roster.UnitState;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears the state of units from account-service; compacted, keyed by id. */
@ApplicationScoped
public class UnitStateConsumer {

  private static final Logger LOG = Logger.getLogger(UnitStateConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final ProjectUnit project;
  private final RemoveFromRoster remove;

  UnitStateConsumer(
      EventReader reader, Redelivery redelivery, ProjectUnit project, RemoveFromRoster remove) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.project = project;
    this.remove = remove;
  }

  /** Takes over one record; a tombstone takes the thing out of the roster. */
  @Incoming("unit-state")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    if (event.tombstone()) {
      return remove.handle(
          new RemoveFromRoster.Command(
              event.id(), Projections.Kind.UNIT, Wire.id(event.subject())));
    }
    if (!EventTypes.UNIT_STATE_V1.equals(event.type())) {
      LOG.debugf("Nothing to do for %s", event.type());
      return Uni.createFrom().voidItem();
    }
    return project.handle(command(event));
  }

  private static ProjectUnit.Command command(IncomingEvent event) {
    UnitStateV1 unit = event.data(UnitStateV1.class);
    UnitState state =
        new UnitState(
            unit.regionName(),
            Wire.zone(unit.regionZone()),
            Wire.given(unit.code(), "code"),
            Wire.given(unit.name(), "name"),
            Wire.given(unit.type(), "type"),
            unit.parentId(),
            Wire.given(unit.path(), "path"),
            unit.validFrom(),
            unit.validTo(),
            unit.coordinator(),
            unit.firstTrainedOn(),
            unit.trainedAdmins());
    return new ProjectUnit.Command(
        event.id(),
        Wire.region(event, unit.region()),
        Wire.given(unit.id(), "id"),
        state,
        unit.version());
  }
}
