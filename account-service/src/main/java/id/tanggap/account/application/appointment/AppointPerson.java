package id.tanggap.account.application.appointment;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.appointment.Letter;
import id.tanggap.account.domain.person.PersonUnknown;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.UnitUnknown;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Appoints a person to a role in a unit by a letter. */
@ApplicationScoped
public class AppointPerson {
  private final Appointments appointments;
  private final Units units;
  private final People people;
  private final Regions regions;
  private final FollowAppointments follow;
  private final Clock clock;

  AppointPerson(
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

  /** The appointment; validTo null leaves it open. */
  public record Command(
      String region,
      UUID personId,
      UUID unitId,
      AppointmentRole role,
      Letter letter,
      LocalDate validFrom,
      LocalDate validTo,
      Actor actor) {}

  /** Appoints the person. */
  @WithTransaction
  public Uni<Appointment> handle(Command command) {
    Instant now = clock.instant();
    return regions.required(command.region()).flatMap(region -> appoint(command, region, now));
  }

  private Uni<Appointment> appoint(Command command, Region region, Instant now) {
    LocalDate today = region.dayOf(now);
    // appointments of one unit queue up here: two inserts that meet in an exclusion constraint
    // would wait for each other
    return units
        .lock(command.region(), command.unitId())
        .onItem()
        .ifNull()
        .failWith(() -> new UnitUnknown(command.unitId().toString()))
        .flatMap(
            unit ->
                // held, so that a new name is in what others hear, or follows it
                people
                    .hold(command.region(), command.personId())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new PersonUnknown(command.personId().toString()))
                    .map(
                        person ->
                            new RegistryEvents.Served(
                                Appointment.appoint(
                                    unit,
                                    person,
                                    command.role(),
                                    command.letter(),
                                    command.validFrom(),
                                    command.validTo(),
                                    today,
                                    now),
                                unit,
                                person)))
        .call(served -> appointments.addAll(List.of(served.appointment())))
        .call(
            served ->
                follow.handle(
                    region,
                    List.of(new FollowAppointments.Changed(served, "APPOINTED", null)),
                    command.actor(),
                    now))
        .map(RegistryEvents.Served::appointment);
  }
}
