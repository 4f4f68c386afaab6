package id.tanggap.account.persistence;

import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.region.Region;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
