package id.tanggap.account.application.region;

import id.tanggap.account.domain.region.LegalBasis;
import id.tanggap.account.domain.region.Region;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads regions. */
@ApplicationScoped
public class RegionQueries {
  private final Regions regions;

  RegionQueries(Regions regions) {
    this.regions = regions;
  }

  /** A region with its legal basis. */
  public record View(Region region, List<LegalBasis> legalBasis) {}

  /** One region. */
  @WithSession
  public Uni<View> get(String code) {
    return regions
        .required(code)
        .flatMap(region -> regions.legalBasis(code).map(bases -> new View(region, bases)));
  }

  /** Regions by code. */
  @WithSession
  public Uni<Page<Region>> list(PageRequest page) {
    String after = page.after() == null ? "" : page.after().string(0);
    return regions
        .after(after, page.fetch())
        .map(found -> Page.of(found, page, region -> Cursor.of(region.region())));
  }
}
