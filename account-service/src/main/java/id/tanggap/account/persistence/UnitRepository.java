package id.tanggap.account.persistence;

import id.tanggap.account.application.unit.UnitFilter;
import id.tanggap.account.application.unit.UnitSort;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Units in PostgreSQL. */
@ApplicationScoped
class UnitRepository extends RegionalRepository<Unit, UUID> implements Units {
  // the largest province has some ten thousand units down to the village
  private static final int WHOLE_TREE = 100_000;
  private static final String VACANT =
      "not exists (select 1 from Appointment a where a.unitId = e.id"
          + " and a.role = :primary and a.validFrom <= :asOf"
          + " and (a.validTo is null or a.validTo >= :asOf))";

  UnitRepository() {
    super(Unit.class);
  }

  @Override
  public Uni<Unit> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<Unit> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<Unit>> lockAll(String region, Collection<UUID> ids) {
    return sql(
        region,
        "select * from unit where region = :region and id = any(:ids) order by id for update",
        Map.of("ids", ids.toArray(UUID[]::new)),
        Unit.class);
  }

  @Override
  public Uni<List<Unit>> all(String region) {
    return list(region, "", "e.path", Map.of(), WHOLE_TREE);
  }

  @Override
  public Uni<List<Unit>> lockTree(String region) {
    return sql(
        region,
        "select * from unit where region = :region order by path for update",
        Map.of(),
        Unit.class);
  }

  @Override
  public Uni<List<Unit>> byIds(String region, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.id in :ids", "", Map.of("ids", ids), ids.size());
  }

  @Override
  public Uni<List<Unit>> below(String region, String path) {
    return list(
        region,
        "e.path like :below escape '!' and e.path <> :path",
        "e.path",
        Map.of("below", Conditions.escaped(path) + "%", "path", path),
        WHOLE_TREE);
  }

  @Override
  public Uni<List<Unit>> list(UnitFilter filter, UnitSort sort, Cursor after, int limit) {
    Conditions conditions = conditions(filter);
    if (after != null) {
      switch (sort) {
        case CODE -> conditions.with("e.code > :code", "code", after.string(0));
        case NAME ->
            conditions
                .with(
                    "e.name > :name or (e.name = :name and e.code > :code)",
                    "name",
                    after.string(0))
                .bind("code", after.string(1));
      }
    }
    String order = sort == UnitSort.NAME ? "e.name, e.code" : "e.code";
    return list(filter.scope().region(), conditions.where(), order, conditions.parameters(), limit);
  }

  @Override
  public Uni<Long> count(UnitFilter filter) {
    Conditions conditions = conditions(filter);
    return count(filter.scope().region(), conditions.where(), conditions.parameters());
  }

  @Override
  public Uni<Usage> usage(String region, UUID id) {
    return sql(
            region,
            """
            select
              (select count(*) from unit
                where region = :region and parent_id = :id) as children,
              (select count(*) from appointment
                where region = :region and unit_id = :id) as appointments,
              (select count(*) from official_account
                where region = :region and unit_id = :id) as accounts,
              (select count(*) from attendance
                where region = :region and unit_id = :id) as attended,
              (select count(*) from training
                where region = :region and host_unit_id = :id) as trainings,
              (select count(*) from meeting
                where region = :region and host_unit_id = :id)
              + (select count(*) from meeting_attendance
                where region = :region and unit_id = :id)
              + (select count(*) from follow_up
                where region = :region and unit_id = :id) as meetings,
              (select count(*) from unit_succession
                where region = :region and predecessor_id = :id) as successors,
              (select count(*) from co_owner
                where region = :region and unit_id = :id) as shared,
              (select count(*) from handover
                where region = :region and unit_id = :id) as handovers,
              (select count(*) from obligation_waiver
                where region = :region and unit_id = :id) as waivers
            """,
            Map.of("id", id),
            Usage.class)
        .map(rows -> rows.get(0));
  }

  @Override
  public Uni<Void> addAll(List<Unit> units) {
    return saveAll(units);
  }

  @Override
  public Uni<Void> remove(Unit unit) {
    return execute(
            unit.region(),
            "delete from unit where region = :region and id = :id",
            Map.of("id", unit.id()))
        .replaceWithVoid();
  }

  private static Conditions conditions(UnitFilter filter) {
    Conditions conditions =
        new Conditions()
            .within(filter.scope(), "e.path")
            .with("e.type = :type", "type", filter.type())
            .with("e.parentId = :parentId", "parentId", filter.parentId())
            .with("e.id = :id", "id", filter.id())
            .with(
                "e.path like :under escape '!'",
                "under",
                filter.under() == null ? null : "%/" + Conditions.escaped(filter.under()) + "/%")
            .containing("lower(concat(e.code, ' ', e.name))", "text", filter.text())
            .with(
                "(e.validFrom is null or e.validFrom <= :asOf)"
                    + " and (e.validTo is null or e.validTo >= :asOf)",
                "asOf",
                filter.asOf());
    if (filter.vacant() != null) {
      conditions
          .and(filter.vacant() ? VACANT : "not (" + VACANT + ")")
          .bind("primary", AppointmentRole.PRIMARY_ADMIN);
    }
    return conditions;
  }
}
