package id.tanggap.account.application.credential;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Port: what is still to be published on which account, as the calendar tells. */
public interface ScheduledPublications {

  /** A planned publication; an older version of the plan never overwrites a newer one. */
  record Planned(String region, UUID publicationId, UUID accountId, Instant dueAt, long version) {}

  /** Takes over a plan. */
  Uni<Void> plan(Planned planned);

  /** Whether anything is still to be published on an account. */
  Uni<Boolean> anyOn(String region, UUID account);

  /** Forgets a publication that went out or will not happen. */
  Uni<Void> forget(String region, UUID publicationId);

  /** Forgets a publication that was missed, unless it has got a later time since. */
  Uni<Void> forgetMissed(String region, UUID publicationId, Instant dueAt);
}
