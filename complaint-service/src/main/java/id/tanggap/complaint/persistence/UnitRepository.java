package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.roster.ProjectUnit;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The projection of units. */
@ApplicationScoped
class UnitRepository extends RegionalRepository<Unit, UUID> implements Units {

  private static final String UPSERT =
      """
      insert into unit
        (id, region, code, name, unit_type, path, region_zone, valid_from, valid_to, version)
      values (:id, :region, :code, :name, nullif(:type, ''), :path, :zone, cast(nullif(:validFrom, '') as date),
              cast(nullif(:validTo, '') as date), :version)
      on conflict (id) do update set
        code = excluded.code, name = excluded.name, unit_type = excluded.unit_type,
        path = excluded.path, region_zone = excluded.region_zone, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, version = excluded.version
      where (unit.version < excluded.version
             or unit.version = excluded.version and unit.unit_type is null)
        and unit.region = excluded.region
      """;

  UnitRepository() {
    super(Unit.class);
  }

  @Override
  public Uni<Unit> byCode(String region, String code) {
    return list(region, "e.code = :code", "e.validTo desc nulls first", Map.of("code", code), 1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<List<Unit>> byCodes(String region, List<String> codes) {
    return codes.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(
            region,
            "e.code in :codes",
            "e.validTo nulls last",
            Map.of("codes", codes),
            codes.size() * 4);
  }

  @Override
  public Uni<ZoneId> zoneOf(String region) {
    return list(region, "", "", Map.of(), 1)
        .map(found -> found.isEmpty() ? null : ZoneId.of(found.get(0).regionZone()));
  }

  @Override
  public Uni<String> lockedPath(String region, UUID id) {
    return sql(
            region,
            "select path from unit where region = :region and id = :id for update",
            Map.of("id", id),
            String.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<Boolean> project(ProjectUnit.Command state) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", state.id());
    params.put("code", state.code());
    params.put("name", state.name());
    params.put("type", text(state.type()));
    params.put("path", state.path());
    params.put("zone", state.regionZone());
    params.put("validFrom", text(state.validFrom()));
    params.put("validTo", text(state.validTo()));
    params.put("version", state.version());
    return execute(state.region(), UPSERT, params).map(rows -> rows == 1);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
