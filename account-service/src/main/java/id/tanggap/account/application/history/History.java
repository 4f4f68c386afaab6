package id.tanggap.account.application.history;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Port: the append-only, hash-chained record of every change, written in the transaction of the
 * change itself.
 */
public interface History {

  /**
   * A change to be recorded. Values are text, numbers, booleans, dates, instants, ids, constants,
   * or lists and maps of these; never a secret, and of a person only what the office must answer
   * for.
   *
   * @param action what was done, as a fact in upper snake case
   * @param before what is kept of the thing before the change, null for a beginning
   * @param after what is kept of it afterwards, null for an end
   */
  record Change(
      String region,
      SubjectType subjectType,
      UUID subjectId,
      String action,
      Actor actor,
      Instant at,
      Map<String, ?> before,
      Map<String, ?> after) {}

  /**
   * Records changes of one region, in this order. Locks the end of the region's chain until the
   * transaction ends, so it comes last: after every lock on an aggregate and after the flush, with
   * nothing but the outbox behind it. Any other order could make two transactions wait for each
   * other.
   *
   * @throws IllegalArgumentException when the changes are of several regions
   */
  Uni<Void> record(List<Change> changes);
}
