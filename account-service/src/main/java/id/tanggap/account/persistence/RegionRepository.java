package id.tanggap.account.persistence;

import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.region.LegalBasis;
import id.tanggap.account.domain.region.Region;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Regions in PostgreSQL. */
@ApplicationScoped
class RegionRepository extends RegionalRepository<Region, String> implements Regions {
  @Inject CrossRegion across;

  RegionRepository() {
    super(Region.class);
  }

  @Override
  public Uni<Region> find(String code) {
    return byId(code, code);
  }

  @Override
  public Uni<Region> lock(String code) {
    return lockById(code, code);
  }

  @Override
  public Uni<Region> holdTree(String code) {
    return locked(code, "share");
  }

  @Override
  public Uni<Region> rearrangeTree(String code) {
    return locked(code, "no key update");
  }

  private Uni<Region> locked(String code, String how) {
    return sql(
            code, "select * from region where region = :region for " + how, Map.of(), Region.class)
        .map(found -> found.isEmpty() ? null : found.get(0))
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("region", code));
  }

  @Override
  public Uni<List<LegalBasis>> legalBasis(String code) {
    return sql(
        code,
        "select number, title, valid_from, valid_to from region_legal_basis"
            + " where region = :region order by position",
        Map.of(),
        LegalBasis.class);
  }

  @Override
  public Uni<Void> cite(String code, List<LegalBasis> bases) {
    Map<String, Object> parameters =
        Map.of(
            "numbers", bases.stream().map(LegalBasis::number).toArray(String[]::new),
            "titles", bases.stream().map(LegalBasis::title).toArray(String[]::new),
            "begins", bases.stream().map(basis -> text(basis.validFrom())).toArray(String[]::new),
            "ends", bases.stream().map(basis -> text(basis.validTo())).toArray(String[]::new));
    return execute(code, "delete from region_legal_basis where region = :region", Map.of())
        .chain(
            () ->
                execute(
                    code,
                    """
                    insert into region_legal_basis
                      (region, position, number, title, valid_from, valid_to)
                    select :region, given.position, given.number, given.title,
                           cast(given.begins as date), cast(nullif(given.ends, '') as date)
                      from unnest(cast(:numbers as text[]), cast(:titles as text[]),
                                  cast(:begins as text[]), cast(:ends as text[]))
                           with ordinality as given (number, title, begins, ends, position)
                    """,
                    parameters))
        .replaceWithVoid();
  }

  private static String text(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  @Override
  public Uni<Region> add(Region region) {
    return save(region);
  }

  @Override
  public Uni<List<Region>> after(String code, int limit) {
    return across.hql(
        "which regions exist is public reference data",
        "select e from Region e where e.region > :code order by e.region",
        Map.of("code", code),
        Region.class,
        limit);
  }
}
