package id.tanggap.account.messaging;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.events.AccountStateV1;
import id.tanggap.events.AppointmentStateV1;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.events.UnitStateV1;
import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Translates aggregates into the state-carrying events of the contract and leaves them in the
 * outbox. Keyed by aggregate, so that the compacted topics keep the last state of each.
 */
@ApplicationScoped
class RegistryEventPublisher implements RegistryEvents {
  private final Outbox outbox;

  RegistryEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> units(Region region, List<Unit> units, Instant at) {
    return outbox.appendAll(
        units.stream()
            .map(
                unit ->
                    event(
                        Topics.UNIT_STATE,
                        EventTypes.UNIT_STATE_V1,
                        unit.id(),
                        unit.region(),
                        at,
                        state(region, unit)))
            .toList());
  }

  @Override
  public Uni<Void> accounts(List<Owned> accounts, Instant at) {
    return outbox.appendAll(
        accounts.stream()
            .map(
                owned ->
                    event(
                        Topics.ACCOUNT_STATE,
                        EventTypes.ACCOUNT_STATE_V1,
                        owned.account().id(),
                        owned.account().region(),
                        at,
                        state(owned)))
            .toList());
  }

  @Override
  public Uni<Void> appointments(List<Served> appointments, Instant at) {
    return outbox.appendAll(
        appointments.stream()
            .map(
                served ->
                    event(
                        Topics.APPOINTMENT_STATE,
                        EventTypes.APPOINTMENT_STATE_V1,
                        served.appointment().id(),
                        served.appointment().region(),
                        at,
                        state(served)))
            .toList());
  }

  private static OutgoingEvent event(
      String topic, String type, UUID id, String region, Instant at, Record state) {
    return new OutgoingEvent(topic, id.toString(), type, id.toString(), region, at, state);
  }

  private static UnitStateV1 state(Region region, Unit unit) {
    return new UnitStateV1(
        unit.id(),
        unit.region(),
        region.name(),
        region.zone(),
        unit.code(),
        unit.name(),
        unit.type().name(),
        unit.parentId(),
        unit.path(),
        unit.validFrom(),
        unit.validTo(),
        unit.coordinator(),
        unit.firstTrainedOn(),
        unit.trainedAdmins(),
        unit.version());
  }

  private static AccountStateV1 state(Owned owned) {
    OfficialAccount account = owned.account();
    return new AccountStateV1(
        account.id(),
        account.region(),
        account.unitId(),
        owned.owner().code(),
        account.platform().name(),
        account.handle(),
        account.platformId(),
        account.url(),
        account.displayName(),
        account.status().name(),
        account.controlLevel().name(),
        account.credentialHealth().name(),
        account.main(),
        account.mandatory(),
        account.activeFrom(),
        account.retiredOn(),
        account.attestationOverdueSince(),
        account.version());
  }

  private static AppointmentStateV1 state(Served served) {
    Appointment appointment = served.appointment();
    return new AppointmentStateV1(
        appointment.id(),
        appointment.region(),
        appointment.unitId(),
        served.unit().code(),
        appointment.personId(),
        served.person().name(),
        appointment.role().name(),
        appointment.letter().number(),
        appointment.validFrom(),
        appointment.validTo(),
        appointment.version());
  }
}
