package id.tanggap.complaint.application.stream;

import id.tanggap.complaint.domain.change.CaseChange;
import id.tanggap.complaint.domain.change.Mark;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Follows what happens to the cases of a region, from the database and from any place on, so that
 * it does not matter which replica a reader asks. Each step looks at the authority anew: what
 * counts is who may see the case now.
 */
@ApplicationScoped
public class FollowComplaints {

  private final CaseChanges changes;

  FollowComplaints(CaseChanges changes) {
    this.changes = changes;
  }

  /** A change and its case as it stands now, masked. */
  public record Item(CaseChange change, Complaint complaint) {}

  /**
   * Some changes.
   *
   * @param reached where to read on
   * @param lost true when the mark is of another life of the database, from before it was restored
   *     for instance: the reader must load anew what it shows
   * @param more true when more can be read at once
   * @param pending true when a transaction is still open that may hold something back
   */
  public record Batch(
      List<Item> items, Mark reached, boolean lost, boolean more, boolean pending) {}

  /** The place behind everything that is there. */
  @WithTransaction
  public Uni<Mark> now() {
    return changes.horizon().map(horizon -> Mark.before(horizon.complete()));
  }

  /** What happened behind a mark, as far as the caller may see it. */
  @WithTransaction
  public Uni<Batch> next(Caller caller, Mark mark, int limit) {
    return changes
        .horizon()
        .chain(
            horizon ->
                mark.transaction() >= horizon.next()
                    ? Uni.createFrom()
                        .item(
                            new Batch(
                                List.of(), Mark.before(horizon.complete()), true, false, false))
                    : changes
                        .after(caller, mark, horizon, limit)
                        .chain(found -> batch(caller, found, horizon, limit)));
  }

  private Uni<Batch> batch(
      Caller caller, List<CaseChange> found, CaseChanges.Horizon horizon, int limit) {
    boolean more = found.size() == limit;
    Mark reached = more ? found.get(found.size() - 1).mark() : Mark.before(horizon.complete());
    boolean pending = horizon.complete() < horizon.next();
    if (found.isEmpty()) {
      return Uni.createFrom().item(new Batch(List.of(), reached, false, false, pending));
    }
    return changes
        .cases(
            caller.region(),
            found.stream().map(CaseChange::complaintId).collect(Collectors.toSet()))
        .map(cases -> new Batch(items(found, cases), reached, false, more, pending));
  }

  private static List<Item> items(List<CaseChange> found, List<Complaint> cases) {
    Map<UUID, Complaint> byId =
        cases.stream().collect(Collectors.toMap(Complaint::id, Function.identity()));
    return found.stream()
        .filter(change -> byId.containsKey(change.complaintId()))
        .map(change -> new Item(change, byId.get(change.complaintId())))
        .toList();
  }
}
