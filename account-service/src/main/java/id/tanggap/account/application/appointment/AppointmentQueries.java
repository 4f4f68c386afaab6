package id.tanggap.account.application.appointment;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.config.AppointmentConfig;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.appointment.AppointmentWarning;
import id.tanggap.account.domain.identity.IdentitySync;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
  private final Identities identities;
  private final AppointmentConfig config;
  private final Clock clock;

  AppointmentQueries(
      Appointments appointments,
      Units units,
      People people,
      Regions regions,
      Identities identities,
      AppointmentConfig config,
      Clock clock) {
    this.appointments = appointments;
    this.units = units;
    this.people = people;
    this.regions = regions;
    this.identities = identities;
    this.config = config;
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

  /**
   * A page of appointments, newest first.
   *
   * @param endingSoon only those that are announced as ending, or only the others; null for all
   */
  @WithSession
  public Uni<Page<AppointmentView>> list(
      Appointments.Filter filter, Boolean endingSoon, PageRequest page) {
    return dated(filter, endingSoon)
        .flatMap(dated -> appointments.list(dated, page.after(), page.fetch()))
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
  public Uni<Long> count(Appointments.Filter filter, Boolean endingSoon) {
    return dated(filter, endingSoon).flatMap(appointments::count);
  }

  private Uni<Appointments.Filter> dated(Appointments.Filter filter, Boolean endingSoon) {
    if (endingSoon == null) {
      return Uni.createFrom().item(filter);
    }
    return regions
        .find(filter.scope().region())
        .map(
            region -> {
              Instant now = clock.instant();
              LocalDate today =
                  region == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : region.dayOf(now);
              return filter.with(
                  new Appointments.Ending(endingSoon, today, today.plusDays(endingWithin())));
            });
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
                                .flatMap(
                                    serving ->
                                        around(region, today, personIds)
                                            .map(around -> join(found, served, serving, around)))));
  }

  /**
   * What is known besides.
   *
   * @param load how many units each person serves on the day
   */
  private record Around(
      LocalDate today, Map<UUID, Integer> load, Map<UUID, IdentitySync> identities) {}

  private Uni<Around> around(String region, LocalDate today, List<UUID> personIds) {
    return appointments
        .load(region, personIds, today)
        .flatMap(
            load ->
                identities
                    .byPeople(region, personIds)
                    .map(
                        found ->
                            new Around(
                                today,
                                load.stream()
                                    .collect(
                                        Collectors.toMap(
                                            Appointments.Load::personId, Appointments.Load::units)),
                                index(found, IdentitySync::personId))));
  }

  private List<AppointmentView> join(
      List<Appointment> found, List<Unit> served, List<Person> serving, Around around) {
    Map<UUID, Unit> byUnit = index(served, Unit::id);
    Map<UUID, Person> byPerson = index(serving, Person::id);
    return found.stream()
        .map(
            one -> {
              int load = around.load().getOrDefault(one.personId(), 0);
              return new AppointmentView(
                  one,
                  byUnit.get(one.unitId()),
                  byPerson.get(one.personId()),
                  one.stateOn(around.today()),
                  load,
                  warnings(one, load, around.today()),
                  around.identities().get(one.personId()));
            })
        .toList();
  }

  private List<AppointmentWarning> warnings(Appointment one, int load, LocalDate today) {
    List<AppointmentWarning> warnings = new ArrayList<>();
    if (one.endsWithin(endingWithin(), today)) {
      warnings.add(AppointmentWarning.ENDING_SOON);
    }
    if (one.stateOn(today) != AppointmentState.ENDED && load > config.manyUnits()) {
      warnings.add(AppointmentWarning.MANY_UNITS);
    }
    return warnings;
  }

  private int endingWithin() {
    return (int) config.endingWithin().toDays();
  }

  private static <T> Map<UUID, T> index(List<T> things, Function<T, UUID> id) {
    return things.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
