package id.tanggap.monitoring.messaging;

import id.tanggap.events.AppointmentStateV1;
import id.tanggap.events.EventTypes;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import id.tanggap.monitoring.application.ProjectAppointment;
import id.tanggap.monitoring.application.Projections;
import id.tanggap.monitoring.application.RemoveFromRoster;
import id.tanggap.monitoring.domain.roster.AppointmentState;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears the state of appointments from account-service; compacted, keyed by id. */
@ApplicationScoped
public class AppointmentStateConsumer {

  private static final Logger LOG = Logger.getLogger(AppointmentStateConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final ProjectAppointment project;
  private final RemoveFromRoster remove;

  AppointmentStateConsumer(
      EventReader reader,
      Redelivery redelivery,
      ProjectAppointment project,
      RemoveFromRoster remove) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.project = project;
    this.remove = remove;
  }

  /** Takes over one record; a tombstone takes the thing out of the roster. */
  @Incoming("appointment-state")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    if (event.tombstone()) {
      return remove.handle(
          new RemoveFromRoster.Command(
              event.id(), Projections.Kind.APPOINTMENT, Wire.id(event.subject())));
    }
    if (!EventTypes.APPOINTMENT_STATE_V1.equals(event.type())) {
      LOG.debugf("Nothing to do for %s", event.type());
      return Uni.createFrom().voidItem();
    }
    return project.handle(command(event));
  }

  private static ProjectAppointment.Command command(IncomingEvent event) {
    AppointmentStateV1 appointment = event.data(AppointmentStateV1.class);
    AppointmentState state =
        new AppointmentState(
            Wire.given(appointment.unitId(), "unitId"),
            Wire.given(appointment.unitCode(), "unitCode"),
            Wire.given(appointment.personId(), "personId"),
            Wire.given(appointment.personName(), "personName"),
            Wire.given(appointment.role(), "role"),
            appointment.letterNumber(),
            appointment.validFrom(),
            appointment.validTo());
    return new ProjectAppointment.Command(
        event.id(),
        Wire.region(event, appointment.region()),
        Wire.given(appointment.id(), "id"),
        state,
        appointment.version());
  }
}
