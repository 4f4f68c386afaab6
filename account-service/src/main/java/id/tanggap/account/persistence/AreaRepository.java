package id.tanggap.account.persistence;

import id.tanggap.account.application.area.AreaFilter;
import id.tanggap.account.application.area.Areas;
import id.tanggap.account.domain.area.AdministrativeArea;
import id.tanggap.account.domain.area.AreaLevel;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The national code list in PostgreSQL; its region is the nation. */
@ApplicationScoped
class AreaRepository extends RegionalRepository<AdministrativeArea, String> implements Areas {
  private static final String NATION = AdministrativeArea.NATION;
  // a province has some ten thousand districts and villages
  private static final int WHOLE_REGION = 100_000;

  AreaRepository() {
    super(AdministrativeArea.class);
  }

  @Override
  public Uni<AdministrativeArea> find(String code) {
    return byId(NATION, code);
  }

  @Override
  public Uni<List<AdministrativeArea>> list(AreaFilter filter, Cursor after, int limit) {
    Conditions conditions =
        conditions(filter).with("e.code > :after", "after", after == null ? null : after.string(0));
    return list(NATION, conditions.where(), "e.code", conditions.parameters(), limit);
  }

  @Override
  public Uni<Long> count(AreaFilter filter) {
    Conditions conditions = conditions(filter);
    return count(NATION, conditions.where(), conditions.parameters());
  }

  @Override
  public Uni<List<AdministrativeArea>> within(String region) {
    Conditions conditions =
        below(new Conditions(), region)
            .with("e.level in :levels", "levels", List.of(AreaLevel.DISTRICT, AreaLevel.VILLAGE));
    return list(NATION, conditions.where(), "e.code", conditions.parameters(), WHOLE_REGION);
  }

  @Override
  public Uni<Set<String>> unlisted(String region, Collection<String> codes) {
    if (codes.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return sql(
            NATION,
            """
            select given.code
              from unnest(cast(:codes as text[])) as given(code)
             where exists (select 1 from administrative_area where region = :region and code = :of)
               and not exists (select 1 from administrative_area known
                                where known.region = :region and known.code = given.code)
            """,
            Map.of("codes", codes.toArray(String[]::new), "of", region),
            String.class)
        .map(Set::copyOf);
  }

  private static Conditions conditions(AreaFilter filter) {
    return below(new Conditions(), filter.under())
        .containing("lower(e.name)", "text", filter.text())
        .with("e.parentCode = :parent", "parent", filter.parent())
        .with("e.level = :level", "level", filter.level());
  }

  /** All below a code is one range: the sign behind the full stop is the slash. */
  private static Conditions below(Conditions conditions, String code) {
    return conditions
        .with("e.code > :from", "from", code == null ? null : code + ".")
        .with("e.code < :to", "to", code == null ? null : code + "/");
  }
}
