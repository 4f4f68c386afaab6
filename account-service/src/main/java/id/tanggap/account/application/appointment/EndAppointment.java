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
import java.util.function.BiConsumer;
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

  /**
   * The revocation of a mistake.
   *
   * @param precondition throws when the appointment is not as the caller last saw it
   */
  public record Revocation(
      String region, UUID id, Consumer<Appointment> precondition, String reason, Actor actor) {}

  /** What is done, and its name as a fact. */
  private record Deed(String action, BiConsumer<Appointment, LocalDate> act, Actor actor) {}

  /** Ends the appointment. */
  @WithTransaction
  public Uni<Appointment> handle(Command command) {
    Instant now = clock.instant();
    Deed deed =
        new Deed(
            "ENDED",
            (appointment, today) ->
                appointment.end(command.lastDay(), command.reason(), today, now),
            command.actor());
    return serve(command.region(), command.id(), command.precondition(), deed, now);
  }

  /** Takes the appointment back. */
  @WithTransaction
  public Uni<Appointment> revoke(Revocation command) {
    Instant now = clock.instant();
    Deed deed =
        new Deed(
            "REVOKED",
            (appointment, today) -> appointment.revoke(command.reason(), today, now),
            command.actor());
    return serve(command.region(), command.id(), command.precondition(), deed, now);
  }

  private Uni<Appointment> serve(
      String code, UUID id, Consumer<Appointment> precondition, Deed deed, Instant now) {
    return regions
        .required(code)
        .flatMap(
            region ->
                unit(code, id)
                    .flatMap(
                        unit ->
                            appointments
                                .lock(code, id)
                                .invoke(precondition)
                                .flatMap(found -> act(region, unit, found, deed, now))));
  }

  /** The unit is locked first, as everywhere, so that no two commands wait for each other. */
  private Uni<Unit> unit(String region, UUID id) {
    return appointments
        .unitOf(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("appointment", id))
        .flatMap(unit -> units.lock(region, unit));
  }

  private Uni<Appointment> act(
      Region region, Unit unit, Appointment appointment, Deed deed, Instant now) {
    Map<String, Object> before = FollowAppointments.kept(appointment);
    deed.act().accept(appointment, region.dayOf(now));
    return appointments
        .flush()
        .flatMap(done -> people.find(region.region(), appointment.personId()))
        .map(person -> new RegistryEvents.Served(appointment, unit, person))
        .call(
            served ->
                follow.handle(
                    region,
                    List.of(new FollowAppointments.Changed(served, deed.action(), before)),
                    deed.actor(),
                    now))
        .replaceWith(appointment);
  }
}
