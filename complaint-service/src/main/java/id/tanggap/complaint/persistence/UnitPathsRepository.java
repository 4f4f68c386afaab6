package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.roster.UnitPaths;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rewrites the stored places of one unit, a statement per table, by the id of the unit: of a code
 * there may have been several units. The units below it come with events of their own. What a
 * change or an escalation says of the past stays as it was.
 */
@Singleton
class UnitPathsRepository extends RegionalRepository<Unit, UUID> implements UnitPaths {

  // the cases first, as every step of a case takes them, or a move and a step wait for each other
  private static final String CASES =
      """
      select c.id from complaint c
       where c.region = :region
         and (c.unit_id = :unit or c.reported_unit_id = :unit
              or c.id in (select a.complaint_id from case_assignment a
                           where a.region = :region and a.unit_id = :unit))
       order by c.id for update
      """;

  // before the assignments themselves, in which the place that the case knows can still be read
  private static final String SUPPORTED =
      """
      update complaint c
         set support_paths = array_to_string(
               array_replace(string_to_array(c.support_paths, '|'), a.unit_path, cast(:path as text)), '|'),
             version = c.version + 1
        from case_assignment a
       where a.region = :region and a.unit_id = :unit and a.role = 'SUPPORT'
         and a.unit_path <> :path
         and c.region = :region and c.id = a.complaint_id and c.support_paths is not null
      """;

  // who read a row before and writes it now must hear that it has changed, or the old place returns
  private static final String MOVED =
      """
      update %1$s set %2$s = :path, version = version + 1
       where region = :region and %3$s = :unit and %2$s is distinct from :path
      """;

  private static final String FLAGS =
      """
      update quality_flag set unit_path = :path
       where region = :region and unit_id = :unit and unit_path is distinct from :path
      """;

  private static final List<String> STATEMENTS =
      List.of(
          SUPPORTED,
          MOVED.formatted("case_assignment", "unit_path", "unit_id"),
          MOVED.formatted("complaint", "unit_path", "unit_id"),
          MOVED.formatted("complaint", "reported_unit_path", "reported_unit_id"),
          MOVED.formatted("interaction", "unit_path", "unit_id"),
          MOVED.formatted("incident", "owner_unit_path", "owner_unit_id"),
          MOVED.formatted("delegation", "unit_path", "unit_id"),
          MOVED.formatted("bank_entry", "unit_path", "unit_id"),
          FLAGS);

  UnitPathsRepository() {
    super(Unit.class);
  }

  @Override
  public Uni<Void> follow(String region, UUID unitId, String path) {
    return sql(region, CASES, Map.of("unit", unitId), UUID.class)
        .onItem()
        .transformToMulti(held -> Multi.createFrom().iterable(STATEMENTS))
        .onItem()
        .transformToUniAndConcatenate(
            statement -> execute(region, statement, Map.of("unit", unitId, "path", path)))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
