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
   * @param overdueSince first local day without the attestation that is due, null when none is
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
      LocalDate overdueSince,
      Instant changedAt,
      String unitCode,
      String unitName) {}

  /**
   * An account that was recognised.
   *
   * @param formerHandle whether it was recognised only by a handle that it had before
   */
  record Match(Entry entry, boolean formerHandle) {}

  /**
   * What is known about some addresses.
   *
   * @param impersonator whether one of them is a confirmed impersonator
   */
  record Sighting(boolean impersonator, List<Match> matches) {}

  /**
   * How an account stood at an instant.
   *
   * @param norm its handle at that time
   */
  record Standing(UUID accountId, AccountStatus status, String norm) {}

  /**
   * Which entries are asked for; null means any.
   *
   * @param unit code of the owner
   * @param text part of handle or display name, in any case
   */
  record Filter(String region, String unit, Platform platform, String text) {}

  /**
   * Everything about these addresses in one round trip: accounts that have them now, retired ones
   * included, accounts that had them before, and whether one is an impersonator.
   *
   * <p>Which handles an account had before is read from the public statements: a name that a draft
   * once had was never ours in public.
   */
  Uni<Sighting> sight(Collection<Address> addresses);

  /** How each account stood at an instant; accounts without a status then are left out. */
  Uni<List<Standing>> standings(Collection<UUID> accounts, Instant at);

  /** Official accounts whose handle resembles a stem, the most similar first. */
  Uni<List<Entry>> similar(String stem, int limit);

  /**
   * Official accounts whose handle begins or ends like a stem, the most similar first. Misses words
   * that changed places, and in return reads only a few rows however many accounts there are.
   */
  Uni<List<Entry>> neighbours(String stem, int limit);

  /** Official accounts in the order of their ids, after a place in the order. */
  Uni<List<Entry>> list(Filter filter, UUID after, int limit);
}
