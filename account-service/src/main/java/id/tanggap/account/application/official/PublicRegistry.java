package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: what anybody may know about official accounts, across all regions. */
public interface PublicRegistry {

  /**
   * An account as the public sees it.
   *
   * @param norm what spellings of the handle have in common
   * @param since first local day as an official account, null when it precedes the records
   */
  record Entry(
      UUID id,
      String region,
      Platform platform,
      String handle,
      String norm,
      String platformId,
      String url,
      String displayName,
      AccountStatus status,
      ControlLevel controlLevel,
      LocalDate since,
      LocalDate retiredOn,
      Instant changedAt,
      String unitCode,
      String unitName) {}

  /** Status of an account at an instant. */
  record StatusAt(UUID accountId, AccountStatus status) {}

  /**
   * Which entries are asked for; null means any.
   *
   * @param unit code of the owner
   * @param text part of handle or display name, in any case
   */
  record Filter(String region, String unit, Platform platform, String text) {}

  /** Accounts with any of these addresses, retired ones included. */
  Uni<List<Entry>> at(Collection<Address> addresses);

  /** Whether any of these addresses is a confirmed impersonator. */
  Uni<Boolean> impersonator(Collection<Address> addresses);

  /** The status that each account had at an instant; accounts without one then are left out. */
  Uni<List<StatusAt>> statusesAt(Collection<UUID> accounts, Instant at);

  /** Official accounts whose handle resembles a stem, the most similar first. */
  Uni<List<Entry>> similar(String stem, int limit);

  /** Official accounts in the order of their ids, after a place in the order. */
  Uni<List<Entry>> list(Filter filter, UUID after, int limit);
}
