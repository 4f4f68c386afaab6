package id.tanggap.account.application.region;

import id.tanggap.account.domain.region.Region;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Port: the store of regions. */
public interface Regions {

  /** The region with this code, or null. */
  Uni<Region> find(String code);

  /**
   * The region with this code.
   *
   * @throws NotFound as failure when there is none
   */
  default Uni<Region> required(String code) {
    return find(code).onItem().ifNull().failWith(() -> new NotFound("region", code));
  }

  /** Stores a new region and lets the constraints speak. */
  Uni<Region> add(Region region);

  /** Regions in the order of their codes; regions are public reference data. */
  Uni<List<Region>> after(String code, int limit);
}
