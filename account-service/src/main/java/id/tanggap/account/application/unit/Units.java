package id.tanggap.account.application.unit;

import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of units. */
public interface Units {

  /** What still hangs on a unit. */
  record Usage(
      long children,
      long appointments,
      long accounts,
      long attendance,
      long trainings,
      long meetings,
      long successors,
      long shared,
      long handovers,
      long waivers) {}

  /** The unit, or null. */
  Uni<Unit> find(String region, UUID id);

  /**
   * The unit.
   *
   * @throws NotFound as failure when there is none in the region
   */
  default Uni<Unit> required(String region, UUID id) {
    return find(region, id).onItem().ifNull().failWith(() -> new NotFound("unit", id));
  }

  /** The unit, locked until the end of the transaction, or null. */
  Uni<Unit> lock(String region, UUID id);

  /** Several units, locked in the order of their ids so that two transactions cannot deadlock. */
  Uni<List<Unit>> lockAll(String region, Collection<UUID> ids);

  /** All units of a region, parents before children. */
  Uni<List<Unit>> all(String region);

  /** All units of a region, locked; for changes of the tree as a whole. */
  Uni<List<Unit>> lockTree(String region);

  /** Units by id, in any order. */
  Uni<List<Unit>> byIds(String region, Collection<UUID> ids);

  /** Units below a path, parents before children, without the unit at the path itself. */
  Uni<List<Unit>> below(String region, String path);

  /** Units that meet a filter, after a place in the order. */
  Uni<List<Unit>> list(UnitFilter filter, UnitSort sort, Cursor after, int limit);

  /** Number of units that meet a filter. */
  Uni<Long> count(UnitFilter filter);

  /** What hangs on a unit. */
  Uni<Usage> usage(String region, UUID id);

  /** Stores new units and lets the constraints speak. */
  Uni<Void> addAll(List<Unit> units);

  /** Writes what changed. */
  Uni<Void> flush();

  /** Deletes a unit on which nothing hangs. */
  Uni<Void> remove(Unit unit);
}
