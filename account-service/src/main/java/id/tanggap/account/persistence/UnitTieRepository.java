package id.tanggap.account.persistence;

import id.tanggap.account.application.unit.UnitTies;
import id.tanggap.account.domain.unit.ExternalCode;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitLinks;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ties between units in PostgreSQL. */
@ApplicationScoped
class UnitTieRepository extends RegionalRepository<Unit, UUID> implements UnitTies {

  UnitTieRepository() {
    super(Unit.class);
  }

  /** One tie; other is null for an external code, system and code for a succession. */
  private record Tie(UUID unit, boolean backwards, UUID other, String system, String code) {}

  @Override
  public Uni<Map<UUID, Both>> of(String region, Collection<UUID> units) {
    if (units.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return sql(
            region,
            """
            select * from (
              select unit_id as unit, true as backwards, predecessor_id as other,
                     cast(null as text) as system, cast(null as text) as code
                from unit_succession where region = :region and unit_id = any(:units)
              union all
              select predecessor_id, false, unit_id, null, null
                from unit_succession where region = :region and predecessor_id = any(:units)
              union all
              select unit_id, false, null, system, code
                from unit_external_code where region = :region and unit_id = any(:units)) tie
             order by unit, other, system, code
            """,
            Map.of("units", units.toArray(UUID[]::new)),
            Tie.class)
        .map(UnitTieRepository::byUnit);
  }

  private static Map<UUID, Both> byUnit(List<Tie> ties) {
    Map<UUID, List<Tie>> grouped = new HashMap<>();
    ties.forEach(tie -> grouped.computeIfAbsent(tie.unit(), unit -> new ArrayList<>()).add(tie));
    Map<UUID, Both> found = new HashMap<>();
    grouped.forEach((unit, own) -> found.put(unit, both(own)));
    return found;
  }

  private static Both both(List<Tie> ties) {
    UnitLinks links =
        new UnitLinks(
            ties.stream().filter(Tie::backwards).map(Tie::other).toList(),
            ties.stream()
                .filter(tie -> tie.other() == null)
                .map(tie -> new ExternalCode(tie.system(), tie.code()))
                .toList());
    return new Both(
        links,
        ties.stream()
            .filter(tie -> tie.other() != null && !tie.backwards())
            .map(Tie::other)
            .toList());
  }

  @Override
  public Uni<Void> replace(String region, UUID unit, UnitLinks links) {
    Map<String, Object> codes =
        Map.of(
            "unit", unit,
            "systems", texts(links.externalCodes().stream().map(ExternalCode::system).toList()),
            "codes", texts(links.externalCodes().stream().map(ExternalCode::code).toList()));
    return execute(
            region,
            "delete from unit_succession where region = :region and unit_id = :unit",
            Map.of("unit", unit))
        .chain(
            () ->
                execute(
                    region,
                    "delete from unit_external_code where region = :region and unit_id = :unit",
                    Map.of("unit", unit)))
        .chain(
            () ->
                execute(
                    region,
                    """
                    insert into unit_succession (region, unit_id, predecessor_id)
                    select :region, cast(:unit as uuid), given.id
                      from unnest(cast(:predecessors as uuid[])) as given(id)
                    """,
                    Map.of("unit", unit, "predecessors", links.successorOf().toArray(UUID[]::new))))
        .chain(
            () ->
                execute(
                    region,
                    """
                    insert into unit_external_code (region, unit_id, system, code)
                    select :region, cast(:unit as uuid), given.system, given.code
                      from unnest(cast(:systems as text[]), cast(:codes as text[]))
                           as given(system, code)
                    """,
                    codes))
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> circular(String region, UUID unit) {
    return sql(
            region,
            """
            with recursive earlier(id) as (
              select predecessor_id from unit_succession
               where region = :region and unit_id = :unit
              union
              select s.predecessor_id from unit_succession s join earlier on s.unit_id = earlier.id
               where s.region = :region)
            select count(*) from earlier where id = :unit
            """,
            Map.of("unit", unit),
            Long.class)
        .map(found -> found.get(0) > 0);
  }

  @Override
  public Uni<UUID> called(String region, ExternalCode code) {
    return sql(
            region,
            "select unit_id from unit_external_code"
                + " where region = :region and system = :system and code = :code",
            Map.of("system", code.system(), "code", code.code()),
            UUID.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
