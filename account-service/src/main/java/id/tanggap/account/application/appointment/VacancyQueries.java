package id.tanggap.account.application.appointment;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.UnitFilter;
import id.tanggap.account.application.unit.UnitSort;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads which units have nobody who answers for them. */
@ApplicationScoped
public class VacancyQueries {
  private final Units units;
  private final Appointments appointments;
  private final People people;
  private final Regions regions;
  private final Clock clock;

  VacancyQueries(
      Units units, Appointments appointments, People people, Regions regions, Clock clock) {
    this.units = units;
    this.appointments = appointments;
    this.people = people;
    this.regions = regions;
    this.clock = clock;
  }

  /**
   * A unit without a primary admin today.
   *
   * @param since first day without one; null when there never was one
   * @param last who answered for it last, or null
   * @param backup who could stand in: a backup admin in force, or null
   * @param nextFrom first day of a primary admin who is appointed already, or null
   */
  public record Vacancy(
      Unit unit, LocalDate since, Person last, Person backup, LocalDate nextFrom) {}

  /** A page of vacant units by code. */
  @WithSession
  public Uni<Page<Vacancy>> list(Scope scope, PageRequest page) {
    return today(scope.region())
        .flatMap(
            today ->
                units
                    .list(vacant(scope, today), UnitSort.CODE, page.after(), page.fetch())
                    .map(found -> Page.of(found, page, unit -> Cursor.of(unit.code())))
                    .flatMap(
                        found ->
                            vacancies(scope.region(), found.items(), today)
                                .map(all -> new Page<>(all, found.next()))));
  }

  /** Number of vacant units. */
  @WithSession
  public Uni<Long> count(Scope scope) {
    return today(scope.region()).flatMap(today -> units.count(vacant(scope, today)));
  }

  private static UnitFilter vacant(Scope scope, LocalDate today) {
    return new UnitFilter(scope, null, null, null, null, today, true, null, null);
  }

  private Uni<LocalDate> today(String region) {
    Instant now = clock.instant();
    return regions
        .find(region)
        .map(known -> known == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : known.dayOf(now));
  }

  private Uni<List<Vacancy>> vacancies(String region, List<Unit> found, LocalDate today) {
    return appointments
        .ofUnits(region, found.stream().map(Unit::id).toList())
        .flatMap(
            all ->
                people
                    .byIds(region, all.stream().map(Appointment::personId).distinct().toList())
                    .map(
                        known -> {
                          Map<UUID, Person> byId =
                              known.stream()
                                  .collect(Collectors.toMap(Person::id, Function.identity()));
                          Map<UUID, List<Appointment>> byUnit =
                              all.stream().collect(Collectors.groupingBy(Appointment::unitId));
                          return found.stream()
                              .map(
                                  unit ->
                                      vacancy(
                                          unit,
                                          byUnit.getOrDefault(unit.id(), List.of()),
                                          byId,
                                          today))
                              .toList();
                        }));
  }

  private static Vacancy vacancy(
      Unit unit, List<Appointment> all, Map<UUID, Person> people, LocalDate today) {
    Optional<Appointment> last =
        all.stream()
            .filter(one -> one.role() == AppointmentRole.PRIMARY_ADMIN && !one.revoked())
            .filter(one -> one.stateOn(today) == AppointmentState.ENDED)
            .max(Comparator.comparing(Appointment::validTo));
    Optional<Appointment> backup =
        all.stream()
            .filter(one -> one.role() == AppointmentRole.BACKUP_ADMIN)
            .filter(one -> one.stateOn(today) == AppointmentState.IN_FORCE)
            .max(Comparator.comparing(Appointment::validFrom));
    Optional<LocalDate> next =
        all.stream()
            .filter(one -> one.role() == AppointmentRole.PRIMARY_ADMIN)
            .filter(one -> one.stateOn(today) == AppointmentState.PLANNED)
            .map(Appointment::validFrom)
            .min(Comparator.naturalOrder());
    return new Vacancy(
        unit,
        last.map(one -> one.validTo().plusDays(1)).orElse(null),
        last.map(one -> people.get(one.personId())).orElse(null),
        backup.map(one -> people.get(one.personId())).orElse(null),
        next.orElse(null));
  }
}
