package id.tanggap.account.application.region;

import id.tanggap.account.domain.region.LegalBasis;
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

  /** The region, locked until the end of the transaction, or null. */
  Uni<Region> lock(String code);

  /**
   * The region, locked until the end of the transaction.
   *
   * @throws NotFound as failure when there is none
   */
  default Uni<Region> lockRequired(String code) {
    return lock(code).onItem().ifNull().failWith(() -> new NotFound("region", code));
  }

  /**
   * The region, with its tree of units held still until the end of the transaction: units may come
   * and change, but none moves. Any number may hold it.
   *
   * @throws NotFound as failure when there is none
   */
  Uni<Region> holdTree(String code);

  /**
   * The region, with its tree of units for the caller alone until the end of the transaction,
   * because what moves takes along the paths of all below it, also of those registered meanwhile.
   * Rows that only refer to the region do not wait.
   *
   * @throws NotFound as failure when there is none
   */
  Uni<Region> rearrangeTree(String code);

  /** Writes what changed. */
  Uni<Void> flush();

  /** The legal basis of a region, in the order in which it was given. */
  Uni<List<LegalBasis>> legalBasis(String code);

  /** Puts another legal basis in the place of the recorded one. */
  Uni<Void> cite(String code, List<LegalBasis> bases);

  /** Stores a new region and lets the constraints speak. */
  Uni<Region> add(Region region);

  /** Regions in the order of their codes; regions are public reference data. */
  Uni<List<Region>> after(String code, int limit);
}
