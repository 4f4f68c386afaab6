package id.tanggap.account.application.identity;

import id.tanggap.account.domain.identity.IdentityState;
import id.tanggap.account.domain.identity.IdentitySync;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of what the identity provider has still to be told. */
public interface Identities {

  /**
   * Asks that the users of some people be brought in line, in the transaction of the change that
   * makes it necessary.
   */
  Uni<Void> ask(String region, Collection<UUID> people, Instant now);

  /**
   * One that is due and that nobody else is at, locked until the end of the transaction; or null.
   */
  Uni<IdentitySync> lockNext(Instant now);

  /** That of a person, locked until the end of the transaction, or null. */
  Uni<IdentitySync> lock(String region, UUID person);

  /** That of a person, or null. */
  Uni<IdentitySync> find(String region, UUID person);

  /** The person behind a user, or null when the user is nobody of the region. */
  Uni<UUID> personOf(String region, String subject);

  /** Those of some people, in any order. */
  Uni<List<IdentitySync>> byPeople(String region, Collection<UUID> people);

  /**
   * Those of a region in the order of the people's ids.
   *
   * @param state null for any
   */
  Uni<List<IdentitySync>> list(String region, IdentityState state, Cursor after, int limit);

  /** Writes what changed. */
  Uni<Void> flush();
}
