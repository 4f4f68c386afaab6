package id.tanggap.account.application.appointment;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.Letter;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Corrects the letter of an appointment, or prolongs or shortens what is left of it. */
@ApplicationScoped
public class AmendAppointment {
  private final Appointments appointments;
  private final Units units;
  private final People people;
  private final Regions regions;
  private final FollowAppointments follow;
  private final Clock clock;

  AmendAppointment(
      Appointments appointments,
      Units units,
      People people,
      Regions regions,
      FollowAppointments follow,
      Clock clock) {
    this.appointments = appointments;
    this.units = units;
    this.people = people;
    this.regions = regions;
    this.follow = follow;
    this.clock = clock;
  }

  /**
   * The correction.
   *
   * @param precondition throws when the appointment is not as the caller last saw it
   * @param letter the letter from the recorded one
   * @param validTo the last day in office from the recorded one; null leaves it open
   */
  public record Command(
      String region,
      UUID id,
      Consumer<Appointment> precondition,
      UnaryOperator<Letter> letter,
      UnaryOperator<LocalDate> validTo,
      Actor actor) {}

  /** Corrects the appointment. */
  @WithTransaction
  public Uni<Appointment> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .required(command.region())
        .flatMap(
            region ->
                unit(command)
                    .flatMap(
                        unit ->
                            appointments
                                .lock(command.region(), command.id())
                                .invoke(command.precondition())
                                .flatMap(found -> amend(command, region, unit, found, now))));
  }

  /** The unit is locked first, as everywhere, so that no two commands wait for each other. */
  private Uni<Unit> unit(Command command) {
    return appointments
        .unitOf(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("appointment", command.id()))
        .flatMap(unit -> units.lock(command.region(), unit));
  }

  private Uni<Appointment> amend(
      Command command, Region region, Unit unit, Appointment appointment, Instant now) {
    LocalDate today = region.dayOf(now);
    Map<String, Object> before = FollowAppointments.kept(appointment);
    boolean changed =
        appointment.amend(
            command.letter().apply(appointment.letter()),
            command.validTo().apply(appointment.validTo()),
            today,
            now);
    if (!changed) {
      return Uni.createFrom().item(appointment);
    }
    return appointments
        .flush()
        .flatMap(done -> people.find(command.region(), appointment.personId()))
        .map(person -> new RegistryEvents.Served(appointment, unit, person))
        .call(
            served ->
                follow.handle(
                    region,
                    List.of(new FollowAppointments.Changed(served, "AMENDED", before)),
                    command.actor(),
                    now))
        .replaceWith(appointment);
  }
}
