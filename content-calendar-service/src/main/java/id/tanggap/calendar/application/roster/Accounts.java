package id.tanggap.calendar.application.roster;

import id.tanggap.calendar.domain.roster.RosterAccount;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the calendar knows of official accounts. */
public interface Accounts {

  /** The account; null when not known in the region. */
  Uni<RosterAccount> byId(String region, UUID id);

  /** The accounts with these ids. */
  Uni<List<RosterAccount>> byIds(String region, Collection<UUID> ids);

  /** Ids of the accounts that belong to one of these units now. */
  Uni<List<UUID>> of(String region, Collection<UUID> units);

  /** Takes over a newer state; false when a state at least as new is known. */
  Uni<Boolean> follow(RosterAccount account);

  /** Forgets an account of any region: a deletion mark carries only its id. */
  Uni<Void> forget(UUID id);
}
