package id.tanggap.account.application.official;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.CoOwner;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.FormerHandle;
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

  /** Another account with the same address, or the same id on the platform, in any region. */
  record Rival(String region, UUID accountId, UUID unitId, AccountStatus status) {}

  /** The account, or null. */
  Uni<OfficialAccount> find(String region, UUID id);

  /** The account, locked until the end of the transaction, or null. */
  Uni<OfficialAccount> lock(String region, UUID id);

  /** Several accounts, locked in the order of their ids so that two cannot wait for each other. */
  Uni<List<OfficialAccount>> lockAll(String region, Collection<UUID> ids);

  /** Accounts by id, in any order. */
  Uni<List<OfficialAccount>> byIds(String region, Collection<UUID> ids);

  /** Accounts in the order in which they were registered, after a place in the order. */
  Uni<List<OfficialAccount>> list(Filter filter, Cursor after, int limit);

  /** Number of accounts that meet a filter. */
  Uni<Long> count(Filter filter);

  /** Who holds any of these addresses, in any region: an address is held by one account only. */
  Uni<List<Holder>> holders(Collection<Address> addresses);

  /**
   * As {@link #holders}, but only who is known as official under the address: one that a unit alone
   * claims shields nobody from a report.
   */
  Uni<List<Holder>> known(Collection<Address> addresses);

  /**
   * Who holds an account with any of these ids on their platform, in any region. The name of a
   * holder is the id here.
   */
  Uni<List<Holder>> idHolders(Collection<Address> addresses);

  /** The retired accounts that had any of these addresses at their end, in any region. */
  Uni<List<Holder>> retired(Collection<Address> addresses);

  /** Who else holds the address of an account or has submitted a claim to it. */
  default Uni<List<Rival>> rivals(OfficialAccount account) {
    return rivals(account.id(), account.address());
  }

  /** As {@link #rivals(OfficialAccount)}, for an address that the account does not have yet. */
  Uni<List<Rival>> rivals(UUID account, Address address);

  /** History of an account, oldest first. */
  Uni<List<StatusChange>> history(String region, UUID account);

  /** Stores new accounts and lets the constraints speak. */
  Uni<Void> addAll(List<OfficialAccount> accounts);

  /** Adds to the history. */
  Uni<Void> note(List<StatusChange> changes);

  /** Keeps proofs. */
  Uni<Void> prove(List<ControlProof> proofs);

  /** Keeps a handle that was given up. */
  Uni<Void> remember(FormerHandle former);

  /** Handles that an account gave up, the latest first. */
  Uni<List<FormerHandle>> formerHandles(String region, UUID account);

  /** One of them, or null. */
  Uni<FormerHandle> formerHandle(String region, UUID account, UUID id);

  /** Units that work with an account, in the order in which they came. */
  Uni<List<CoOwner>> coOwners(String region, UUID account);

  /** A unit as co-owner of an account, or null. */
  Uni<CoOwner> coOwner(String region, UUID account, UUID unit);

  /** Stores a new co-owner. */
  Uni<Void> share(CoOwner coOwner);

  /** Ends the co-ownership of a unit, if there is one. */
  Uni<Void> endCoOwnership(String region, UUID account, UUID unit);

  /** Accounts whose proof of control has expired, any region. */
  Uni<List<Expired>> expired(Instant now, int limit);

  /** An account whose proof of control has expired. */
  record Expired(String region, UUID accountId) {}

  /** Writes what changed. */
  Uni<Void> flush();
}
