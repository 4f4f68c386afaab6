package id.tanggap.complaint.messaging;

import id.tanggap.complaint.application.roster.ProjectUnit;
import id.tanggap.events.EventTypes;
import id.tanggap.events.UnitStateV1;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.PoisonEvent;
import id.tanggap.kit.messaging.Redelivery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps what this service knows of units up to date. */
@ApplicationScoped
public class UnitStateConsumer {

  private static final Logger LOG = Logger.getLogger(UnitStateConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final ProjectUnit projectUnit;

  UnitStateConsumer(EventReader reader, Redelivery redelivery, ProjectUnit projectUnit) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.projectUnit = projectUnit;
  }

  /** One record; acknowledged after the commit. */
  @Incoming("unit-state")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    // units are ended by a date, never removed: cases keep pointing at them
    if (event.tombstone() || !event.type().equals(EventTypes.UNIT_STATE_V1)) {
      LOG.debugf("Not for us: %s", event.type());
      return Uni.createFrom().voidItem();
    }
    UnitStateV1 unit = event.data(UnitStateV1.class);
    boolean incomplete =
        Stream.of(
                unit.id(), unit.region(), unit.regionZone(), unit.code(), unit.name(), unit.path())
            .anyMatch(Objects::isNull);
    if (incomplete) {
      throw new PoisonEvent("Event " + event.id() + " names no complete unit");
    }
    return projectUnit.handle(
        new ProjectUnit.Command(
            event.id(),
            unit.id(),
            unit.region(),
            unit.regionZone(),
            unit.code(),
            unit.name(),
            unit.type(),
            unit.path(),
            unit.validFrom(),
            unit.validTo(),
            unit.version()));
  }
}
