package id.tanggap.account.application.compliance;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.compliance.ComplianceCheck;
import id.tanggap.account.domain.compliance.ComplianceFinding;
import id.tanggap.account.domain.compliance.ComplianceProfile;
import id.tanggap.account.domain.compliance.ComplianceWaiver;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: the store of profiles' rules, checks and waivers. */
public interface Compliance {

  /**
   * Which accounts are asked for; null means any.
   *
   * @param atMost highest score of interest
   */
  record Filter(Scope scope, Platform platform, String under, Integer atMost) {}

  /** The latest check of an account, beside the account and its unit. */
  record Ranked(
      UUID checkId,
      UUID accountId,
      Platform platform,
      String handle,
      String displayName,
      UUID unitId,
      String unitCode,
      String unitName,
      int score,
      int blocking,
      Instant checkedAt) {}

  /** Rules of a region for a platform, or null when the defaults hold. */
  Uni<ComplianceProfile> profile(String region, Platform platform);

  /** All rules of a region. */
  Uni<List<ComplianceProfile>> profiles(String region);

  /** Stores rules and lets the constraints speak. */
  Uni<Void> put(ComplianceProfile profile);

  /** The latest check of an account, or null. */
  Uni<ComplianceCheck> latest(String region, UUID account);

  /** The latest check of an account is the latest no more; its account must be locked. */
  Uni<Void> supersede(String region, UUID account);

  /** Keeps a check. */
  Uni<Void> keep(ComplianceCheck check, List<ComplianceFinding> findings);

  /** Findings of a check. */
  Uni<List<ComplianceFinding>> findings(String region, UUID check);

  /** Latest checks, worst score first. */
  Uni<List<Ranked>> worst(Filter filter, Cursor after, int limit);

  /** Waivers of an account, in the order in which they were granted. */
  Uni<List<ComplianceWaiver>> waivers(String region, UUID account);

  /** The waiver of an account, locked until the end of the transaction, or null. */
  Uni<ComplianceWaiver> lockWaiver(String region, UUID account, UUID id);

  /** Stores a new waiver and lets the constraints speak. */
  Uni<Void> addWaiver(ComplianceWaiver waiver);

  /** Writes what changed. */
  Uni<Void> flush();
}
