package id.tanggap.account.persistence;

import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.application.unit.UnitView;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Appointments in PostgreSQL. */
@ApplicationScoped
class AppointmentRepository extends RegionalRepository<Appointment, UUID> implements Appointments {
  private static final int ALL = 1_000_000;
  private static final String IN_UNITS =
      "exists (select 1 from Unit u where u.region = :region and u.id = e.unitId and (%s))";

  @Inject CrossRegion across;

  AppointmentRepository() {
    super(Appointment.class);
  }

  @Override
  public Uni<Appointment> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<Appointment> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<UUID> unitOf(String region, UUID id) {
    return sql(
            region,
            "select unit_id from appointment where region = :region and id = :id",
            Map.of("id", id),
            UUID.class)
        .map(rows -> rows.isEmpty() ? null : rows.get(0));
  }

  @Override
  public Uni<List<Appointment>> list(Filter filter, Cursor after, int limit) {
    Conditions conditions = conditions(filter);
    if (after != null) {
      conditions
          .with(
              "e.validFrom < :from or (e.validFrom = :from and e.id < :id)", "from", after.date(0))
          .bind("id", after.uuid(1));
    }
    return list(
        filter.scope().region(),
        conditions.where(),
        "e.validFrom desc, e.id desc",
        conditions.parameters(),
        limit);
  }

  @Override
  public Uni<Long> count(Filter filter) {
    Conditions conditions = conditions(filter);
    return count(filter.scope().region(), conditions.where(), conditions.parameters());
  }

  @Override
  public Uni<List<Appointment>> ofUnits(String region, Collection<UUID> units) {
    return units.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.unitId in :units", "", Map.of("units", units), ALL);
  }

  @Override
  public Uni<List<Appointment>> ofPeople(String region, Collection<UUID> people) {
    return people.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.personId in :people", "", Map.of("people", people), ALL);
  }

  @Override
  public Uni<List<Appointment>> lockOfUnits(String region, Collection<UUID> units) {
    return locked(region, "unit_id", units);
  }

  @Override
  public Uni<List<Appointment>> lockOfPeople(String region, Collection<UUID> people) {
    return locked(region, "person_id", people);
  }

  private Uni<List<Appointment>> locked(String region, String column, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : sql(
            region,
            "select * from appointment where region = :region and "
                + column
                + " = any(:ids) order by id for update",
            Map.of("ids", ids.toArray(UUID[]::new)),
            Appointment.class);
  }

  @Override
  public Uni<List<UnitView.Primary>> primaries(
      String region, Collection<UUID> units, LocalDate day) {
    if (units.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return sql(
        region,
        """
        select a.unit_id, a.person_id, p.name
          from appointment a join person p on p.id = a.person_id
         where a.region = :region and a.unit_id = any(:units) and a.role = 'PRIMARY_ADMIN'
           and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
        """,
        Map.of("units", units.toArray(UUID[]::new), "day", day),
        UnitView.Primary.class);
  }

  @Override
  public Uni<List<Load>> load(String region, Collection<UUID> people, LocalDate day) {
    if (people.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return sql(
        region,
        """
        select a.person_id, count(distinct a.unit_id) as units
          from appointment a
         where a.region = :region and a.person_id = any(:people)
           and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
         group by a.person_id
        """,
        Map.of("people", people.toArray(UUID[]::new), "day", day),
        Load.class);
  }

  @Override
  public Uni<List<Due>> due(Instant now, int limit) {
    // the index finds candidates by the earliest day on earth; the zone decides
    return across.sql(
        "the passage of time concerns every region",
        """
        select distinct a.region, a.unit_id
          from appointment a join region r on r.region = a.region
         where a.next_change_on <= cast(:latest as date)
           and a.next_change_on <= cast(cast(:now as timestamptz) at time zone r.zone as date)
         order by a.region, a.unit_id
         limit %d
        """
            .formatted(limit),
        Map.of(
            "latest",
            now.atOffset(ZoneOffset.ofHours(14)).toLocalDate(),
            "now",
            now.atOffset(ZoneOffset.UTC)),
        Due.class);
  }

  @Override
  public Uni<Void> addAll(List<Appointment> appointments) {
    return saveAll(appointments);
  }

  private static Conditions conditions(Filter filter) {
    Conditions conditions =
        new Conditions()
            .within(filter.scope(), "u.path", IN_UNITS)
            .with("e.unitId = :unitId", "unitId", filter.unitId())
            .with("e.personId = :personId", "personId", filter.personId())
            .with("e.role = :role", "role", filter.role())
            .with(
                "e.validFrom <= :day and (e.validTo is null or e.validTo >= :day)",
                "day",
                filter.inForceOn());
    Ending ending = filter.ending();
    if (ending != null) {
      // two conditions, so that the index on the last day serves the usual question
      conditions
          .and(
              ending.soon()
                  ? "e.validFrom <= :today and e.validTo >= :today and e.validTo < :before"
                  : "e.validTo is null or e.validFrom > :today or e.validTo < :today"
                      + " or e.validTo >= :before")
          .bind("today", ending.today())
          .bind("before", ending.before());
    }
    return conditions;
  }
}
