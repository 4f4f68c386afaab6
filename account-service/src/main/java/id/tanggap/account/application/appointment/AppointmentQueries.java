package id.tanggap.account.application.appointment;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads appointments. */
@ApplicationScoped
public class AppointmentQueries {
  private final Appointments appointments;
  private final Units units;
  private final People people;
  private final Regions regions;
  private final Clock clock;

  AppointmentQueries(
      Appointments appointments, Units units, People people, Regions regions, Clock clock) {
    this.appointments = appointments;
    this.units = units;
    this.people = people;
    this.regions = regions;
    this.clock = clock;
  }

  /** One appointment. */
  @WithSession
  public Uni<AppointmentView> get(Scope scope, UUID id) {
    return appointments
        .find(scope.region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("appointment", id))
        .flatMap(found -> views(scope.region(), List.of(found)))
        .map(views -> views.get(0))
        .invoke(
            view -> {
              if (!scope.covers(view.unit().path())) {
                throw new NotFound("appointment", id);
              }
            });
  }

  /** A page of appointments, newest first. */
  @WithSession
  public Uni<Page<AppointmentView>> list(Appointments.Filter filter, PageRequest page) {
    return appointments
        .list(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, one -> Cursor.of(one.validFrom(), one.id())))
        .flatMap(
            found ->
                found.items().isEmpty()
                    ? Uni.createFrom().item(new Page<AppointmentView>(List.of(), null))
                    : views(filter.scope().region(), found.items())
                        .map(views -> new Page<>(views, found.next())));
  }

  /** Number of appointments that meet a filter. */
  @WithSession
  public Uni<Long> count(Appointments.Filter filter) {
    return appointments.count(filter);
  }

  private Uni<List<AppointmentView>> views(String region, List<Appointment> found) {
    List<UUID> unitIds = found.stream().map(Appointment::unitId).distinct().toList();
    List<UUID> personIds = found.stream().map(Appointment::personId).distinct().toList();
    return regions
        .required(region)
        .map(known -> known.dayOf(clock.instant()))
        .flatMap(
            today ->
                units
                    .byIds(region, unitIds)
                    .flatMap(
                        served ->
                            people
                                .byIds(region, personIds)
                                .map(
                                    serving -> {
                                      Map<UUID, Unit> byUnit = index(served, Unit::id);
                                      Map<UUID, Person> byPerson = index(serving, Person::id);
                                      return found.stream()
                                          .map(
                                              one ->
                                                  new AppointmentView(
                                                      one,
                                                      byUnit.get(one.unitId()),
                                                      byPerson.get(one.personId()),
                                                      one.stateOn(today)))
                                          .toList();
                                    })));
  }

  private static <T> Map<UUID, T> index(List<T> things, Function<T, UUID> id) {
    return things.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
