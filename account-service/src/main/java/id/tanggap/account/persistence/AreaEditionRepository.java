package id.tanggap.account.persistence;

import id.tanggap.account.application.area.AreaEditions;
import id.tanggap.account.domain.area.AdministrativeArea;
import id.tanggap.account.domain.area.AreaChange;
import id.tanggap.account.domain.area.AreaDifference;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.account.domain.area.AreaEditionState;
import id.tanggap.account.domain.area.AreaList;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Editions of the national code list in PostgreSQL. Rows travel as arrays, a few thousand to a
 * statement, and everything after that is a statement over the whole set.
 */
@ApplicationScoped
class AreaEditionRepository extends RegionalRepository<AreaEdition, UUID> implements AreaEditions {
  private static final String NATION = AdministrativeArea.NATION;
  private static final int BATCH = 5_000;
  private static final String DIFFERENCE =
      """
      (select code, listed.name as old_name, staged.name as new_name
         from (select code, name from administrative_area where region = :region) listed
         full join (select code, name from area_staging where region = :region) staged using (code)
        where listed.name is distinct from staged.name) difference
      """;

  @Inject CrossRegion across;

  AreaEditionRepository() {
    super(AreaEdition.class);
  }

  @Override
  public Uni<Void> lock() {
    return across
        .execute(
            "a lock of a whole table",
            "lock table area_edition in share row exclusive mode",
            Map.of())
        .replaceWithVoid();
  }

  @Override
  public Uni<AreaEdition> find(UUID id) {
    return byId(NATION, id);
  }

  @Override
  public Uni<AreaEdition> proposed() {
    return one(NATION, "e.state = :state", Map.of("state", AreaEditionState.PROPOSED));
  }

  @Override
  public Uni<AreaEdition> current() {
    return list(
            NATION,
            "e.state = :state",
            "e.decidedAt desc, e.id desc",
            Map.of("state", AreaEditionState.APPLIED),
            1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<List<AreaEdition>> list(Cursor after, int limit) {
    Conditions conditions =
        new Conditions().with("e.id < :after", "after", after == null ? null : after.uuid(0));
    return list(NATION, conditions.where(), "e.id desc", conditions.parameters(), limit);
  }

  @Override
  public Uni<Void> put(AreaEdition edition) {
    return save(edition).replaceWithVoid();
  }

  @Override
  public Uni<Void> stage(AreaList list) {
    List<AreaList.Entry> entries = list.entries();
    List<List<AreaList.Entry>> batches = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += BATCH) {
      batches.add(entries.subList(from, Math.min(from + BATCH, entries.size())));
    }
    return Multi.createFrom()
        .iterable(batches)
        .onItem()
        .transformToUniAndConcatenate(this::stageBatch)
        .collect()
        .last()
        .chain(() -> analyze("area_staging"));
  }

  private Uni<Void> analyze(String table) {
    return across
        .execute("statistics are of a whole table", "analyze " + table, Map.of())
        .replaceWithVoid();
  }

  private Uni<Integer> stageBatch(List<AreaList.Entry> batch) {
    return execute(
        NATION,
        """
        insert into area_staging (region, code, name)
        select :region, given.code, given.name
          from unnest(cast(:codes as text[]), cast(:names as text[])) as given(code, name)
        """,
        Map.of(
            "codes", batch.stream().map(AreaList.Entry::code).toArray(String[]::new),
            "names", batch.stream().map(AreaList.Entry::name).toArray(String[]::new)));
  }

  @Override
  public Uni<AreaDifference.Counts> compare() {
    return sql(
            NATION,
            """
            select (select count(*) from area_staging where region = :region) as areas,
                   count(*) filter (where old_name is null) as added,
                   count(*) filter (where old_name is not null and new_name is not null) as renamed,
                   count(*) filter (where new_name is null) as removed
              from
            """
                + DIFFERENCE,
            Map.of(),
            AreaDifference.Counts.class)
        .map(counts -> counts.get(0));
  }

  @Override
  public Uni<Void> keepDifference(AreaEdition edition) {
    return execute(
            NATION,
            """
            insert into area_difference (edition_id, code, region, kind, old_name, new_name)
            select :edition, code, :region,
                   case when old_name is null then 'ADDED' when new_name is null then 'REMOVED'
                     else 'RENAMED' end,
                   old_name, new_name
              from
            """
                + DIFFERENCE,
            Map.of("edition", edition.id()))
        // without it the merge takes the difference for a handful of rows and scans for each
        .chain(() -> analyze("area_difference"));
  }

  @Override
  public Uni<Void> unstage() {
    return across
        .execute("staging is emptied as a whole", "truncate area_staging", Map.of())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> merge(AreaEdition edition) {
    return execute(
            NATION,
            """
            merge into administrative_area listed
            using (select code, kind, new_name from area_difference
                    where region = :region and edition_id = :edition) difference
               on listed.code = difference.code
             when matched and difference.kind = 'REMOVED' then delete
             when matched then
                  update set name = difference.new_name, version = listed.version + 1
             when not matched then
                  insert (region, code, name, version)
                  values (:region, difference.code, difference.new_name, 0)
            """,
            Map.of("edition", edition.id()))
        // so that a search finds its index at once
        .chain(() -> analyze("administrative_area"));
  }

  @Override
  public Uni<List<AreaDifference>> differences(
      UUID edition, AreaChange change, Cursor after, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("edition", edition);
    parameters.put("after", after == null ? "" : after.string(0));
    parameters.put("limit", limit);
    if (change != null) {
      parameters.put("kind", change.name());
    }
    return sql(
        NATION,
        "select code, kind, old_name, new_name from area_difference"
            + " where region = :region and edition_id = :edition and code > :after"
            + (change == null ? "" : " and kind = :kind")
            + " order by code limit :limit",
        parameters,
        AreaDifference.class);
  }
}
