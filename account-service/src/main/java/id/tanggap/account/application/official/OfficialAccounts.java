package id.tanggap.account.application.official;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of official accounts, their history and their proofs. */
public interface OfficialAccounts {

  /**
   * Which accounts are asked for; null means any.
   *
   * @param scope readers who do not see the whole region see those of their units
   * @param under code of a unit whose whole subtree is meant, itself included
   * @param text part of handle or display name, in any case
   */
  record Filter(
      Scope scope,
      UUID unitId,
      String under,
      Platform platform,
      AccountStatus status,
      String text) {}

  /** Who holds an address; the owner may be in another region. */
  record Holder(String region, UUID accountId, Platform platform, String norm) {}

  /** The account, or null. */
  Uni<OfficialAccount> find(String region, UUID id);

  /** The account, locked until the end of the transaction, or null. */
  Uni<OfficialAccount> lock(String region, UUID id);

  /** Accounts by id, in any order. */
  Uni<List<OfficialAccount>> byIds(String region, Collection<UUID> ids);

  /** Accounts in the order in which they were registered, after a place in the order. */
  Uni<List<OfficialAccount>> list(Filter filter, Cursor after, int limit);

  /** Number of accounts that meet a filter. */
  Uni<Long> count(Filter filter);

  /** Live accounts with any of these addresses, in any region: an address belongs to one only. */
  Uni<List<Holder>> holders(Collection<Address> addresses);

  /** History of an account, oldest first. */
  Uni<List<StatusChange>> history(String region, UUID account);

  /** Stores new accounts and lets the constraints speak. */
  Uni<Void> addAll(List<OfficialAccount> accounts);

  /** Adds to the history. */
  Uni<Void> note(List<StatusChange> changes);

  /** Keeps proofs. */
  Uni<Void> prove(List<ControlProof> proofs);

  /** Accounts whose proof of control has expired, any region. */
  Uni<List<Expired>> expired(Instant now, int limit);

  /** An account whose proof of control has expired. */
  record Expired(String region, UUID accountId) {}

  /** Writes what changed. */
  Uni<Void> flush();
}
