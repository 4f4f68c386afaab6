package id.tanggap.account.application.appointment;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
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

/** Ends an appointment on a day; the post is vacant from the day after. */
@ApplicationScoped
public class EndAppointment {
  private final Appointments appointments;
  private final Units units;
  private final People people;
  private final Regions regions;
  private final FollowAppointments follow;
  private final Clock clock;

  EndAppointment(
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
   * The end.
   *
   * @param precondition throws when the appointment is not as the caller last saw it
   * @param lastDay last day in office
   * @param reason why, null when nothing was said
   */
  public record Command(
      String region,
      UUID id,
      Consumer<Appointment> precondition,
      LocalDate lastDay,
      String reason,
      Actor actor) {}

  /** Ends the appointment. */
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
                                .flatMap(found -> end(command, region, unit, found, now))));
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

  private Uni<Appointment> end(
      Command command, Region region, Unit unit, Appointment appointment, Instant now) {
    LocalDate today = region.dayOf(now);
    Map<String, Object> before = FollowAppointments.kept(appointment);
    appointment.end(command.lastDay(), command.reason(), today, now);
    return appointments
        .flush()
        .flatMap(done -> people.find(command.region(), appointment.personId()))
        .map(person -> new RegistryEvents.Served(appointment, unit, person))
        .call(
            served ->
                follow.handle(
                    region,
                    List.of(new FollowAppointments.Changed(served, "ENDED", before)),
                    command.actor(),
                    now))
        .replaceWith(appointment);
  }
}
