package id.tanggap.account.application.area;

import id.tanggap.account.domain.area.AreaChange;
import id.tanggap.account.domain.area.AreaDifference;
import id.tanggap.account.domain.area.AreaEdition;
import id.tanggap.account.domain.area.AreaList;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Port: the editions of the national code list and what they change. */
public interface AreaEditions {

  /** Keeps other imports and decisions away until the transaction ends; readers are not kept. */
  Uni<Void> lock();

  /** The edition, or null. */
  Uni<AreaEdition> find(UUID id);

  /**
   * The edition.
   *
   * @throws NotFound as failure when there is none
   */
  default Uni<AreaEdition> required(UUID id) {
    return find(id).onItem().ifNull().failWith(() -> new NotFound("area-edition", id));
  }

  /** The edition that waits for its decision, or null. */
  Uni<AreaEdition> proposed();

  /** The edition that the list says, or null before the first one. */
  Uni<AreaEdition> current();

  /** Editions, newest first, after a place in that order. */
  Uni<List<AreaEdition>> list(Cursor after, int limit);

  /** Stores a new edition or what changed, and lets the constraints speak. */
  Uni<Void> put(AreaEdition edition);

  /** Brings the rows of an edition beside the list, in batches; nobody else sees them. */
  Uni<Void> stage(AreaList list);

  /** Holds what is staged against the list. */
  Uni<AreaDifference.Counts> compare();

  /** Keeps the difference between what is staged and the list with an edition. */
  Uni<Void> keepDifference(AreaEdition edition);

  /** Forgets what is staged. */
  Uni<Void> unstage();

  /** Makes the list say what an edition says, in one statement. */
  Uni<Void> merge(AreaEdition edition);

  /** What an edition changes, by code; change null means any. */
  Uni<List<AreaDifference>> differences(UUID edition, AreaChange change, Cursor after, int limit);
}
