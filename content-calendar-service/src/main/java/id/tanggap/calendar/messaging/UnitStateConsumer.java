package id.tanggap.calendar.messaging;

import id.tanggap.calendar.application.roster.FollowUnit;
import id.tanggap.calendar.domain.roster.RosterUnit;
import id.tanggap.events.EventTypes;
import id.tanggap.events.UnitStateV1;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Follows the units that account-service tells about. */
@ApplicationScoped
public class UnitStateConsumer {
  private static final Logger LOG = Logger.getLogger(UnitStateConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final FollowUnit followUnit;

  UnitStateConsumer(EventReader reader, Redelivery redelivery, FollowUnit followUnit) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.followUnit = followUnit;
  }

  /** One record of the compacted topic; acknowledged after the commit. */
  @Incoming("unit-state")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    if (event.tombstone()) {
      return followUnit.forget(Keys.uuid(event));
    }
    if (!event.type().equals(EventTypes.UNIT_STATE_V1)) {
      LOG.debugf("Not for us: %s", event.type());
      return Uni.createFrom().voidItem();
    }
    UnitStateV1 unit = event.data(UnitStateV1.class);
    Keys.require(event, unit.id(), unit.region(), unit.regionZone(), unit.code(), unit.path());
    return followUnit.handle(
        event.id(),
        new RosterUnit(
            unit.id(),
            unit.region(),
            unit.regionZone(),
            unit.code(),
            unit.name(),
            unit.path(),
            unit.version()));
  }
}
