package id.tanggap.account.application.credential;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Port: what is still to be published on which account, as the calendar tells. */
public interface ScheduledPublications {

  /** A planned publication; an older version of the plan never overwrites a newer one. */
  record Planned(String region, UUID publicationId, UUID accountId, Instant dueAt, long version) {}

  /** Takes over a plan, unless the publication is known to be over. */
  Uni<Void> plan(Planned planned);

  /** Whether anything is still to be published on an account. */
  Uni<Boolean> anyOn(String region, UUID account);

  /** A publication went out or will not happen; remembered, so that a late plan does nothing. */
  Uni<Void> over(String region, UUID publicationId);

  /**
   * A publication was missed, unless it has got a later time since. Remembered: only a newer plan
   * counts, which is told by its version where that of the missed one is known, else by its time.
   */
  Uni<Void> missed(String region, UUID publicationId, Instant dueAt);

  /** Forgets ends heard of longer ago than an age, the oldest first; gives how many. */
  Uni<Integer> forgetEnds(Duration age, int limit);
}
