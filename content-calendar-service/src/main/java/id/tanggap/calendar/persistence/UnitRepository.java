package id.tanggap.calendar.persistence;

import id.tanggap.calendar.application.roster.Units;
import id.tanggap.calendar.domain.roster.RosterUnit;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The projection of units in PostgreSQL. */
@Singleton
public class UnitRepository extends RegionalRepository<RosterUnit, UUID> implements Units {
  private final CrossRegion crossRegion;

  UnitRepository(CrossRegion crossRegion) {
    super(RosterUnit.class);
    this.crossRegion = crossRegion;
  }

  /** The latest state wins where a code was given to a new unit. */
  @Override
  public Uni<RosterUnit> byCode(String region, String code) {
    return list(region, "e.code = :code", "e.id desc", Map.of("code", code), 1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<List<UUID>> covered(String region, Collection<String> codes) {
    if (codes.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return sql(
        region,
        """
        select u.id from roster_unit u
         where u.region = :region
           and string_to_array(trim(both '/' from u.path), '/')
               && string_to_array(cast(:codes as text), '/')
        """,
        Map.of("codes", String.join("/", codes)),
        UUID.class);
  }

  @Override
  public Uni<Boolean> follow(RosterUnit unit) {
    return execute(
            unit.region(),
            """
            insert into roster_unit (id, region, zone, code, name, path, version)
            values (:id, :region, :zone, :code, :name, :path, :version)
            on conflict (id) do update
               set zone = excluded.zone, code = excluded.code, name = excluded.name,
                   path = excluded.path, version = excluded.version
             where roster_unit.version < excluded.version
               and roster_unit.region = excluded.region
            """,
            Map.of(
                "id",
                unit.id(),
                "zone",
                unit.zone(),
                "code",
                unit.code(),
                "name",
                unit.name(),
                "path",
                unit.path(),
                "version",
                unit.version()))
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Void> forget(UUID id) {
    return crossRegion
        .execute(
            "a deletion mark carries only the id",
            "delete from roster_unit where id = :id",
            Map.of("id", id))
        .replaceWithVoid();
  }
}
