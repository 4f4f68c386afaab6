package id.tanggap.account.application.compliance;

import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.compliance.ComplianceFinding;
import id.tanggap.account.domain.compliance.ComplianceProfile;
import id.tanggap.account.domain.compliance.ComplianceRule;
import id.tanggap.account.domain.compliance.ComplianceWaiver;
import id.tanggap.account.domain.compliance.ProfileRules;
import id.tanggap.account.domain.compliance.Severity;
import id.tanggap.account.domain.compliance.Verdict;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rules keep an account from becoming active. A rule that blocks by the rules of today is
 * open when the latest check did not find it met, or when nobody has checked yet, unless a waiver
 * is in force. By the defaults nothing blocks.
 */
@ApplicationScoped
public class ComplianceBlockers {
  private final Compliance compliance;
  private final OfficialAccounts accounts;
  private final Regions regions;
  private final Clock clock;

  ComplianceBlockers(
      Compliance compliance, OfficialAccounts accounts, Regions regions, Clock clock) {
    this.compliance = compliance;
    this.accounts = accounts;
    this.regions = regions;
    this.clock = clock;
  }

  /**
   * Open blockers of an account, in the order of the rules; empty when all are clear or waived.
   * Joins the session or transaction of the caller.
   *
   * @throws NotFound as failure when the region has no such account
   */
  @WithSession
  public Uni<List<ComplianceRule>> open(String region, UUID accountId) {
    return accounts
        .find(region, accountId)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", accountId))
        .flatMap(this::open);
  }

  private Uni<List<ComplianceRule>> open(OfficialAccount account) {
    String region = account.region();
    return rules(region, account.platform())
        .map(ComplianceBlockers::blocking)
        .flatMap(
            blocking ->
                blocking.isEmpty() ? Uni.createFrom().item(blocking) : without(account, blocking));
  }

  private Uni<List<ComplianceRule>> without(
      OfficialAccount account, List<ComplianceRule> blocking) {
    String region = account.region();
    return met(region, account.id())
        .flatMap(
            met ->
                waived(region, account.id())
                    .map(
                        waived ->
                            blocking.stream()
                                .filter(rule -> !met.contains(rule) && !waived.contains(rule))
                                .toList()));
  }

  private Uni<ProfileRules> rules(String region, Platform platform) {
    return compliance
        .profile(region, platform)
        .onItem()
        .ifNotNull()
        .transform(ComplianceProfile::rules)
        .onItem()
        .ifNull()
        .continueWith(() -> ProfileRules.defaults(platform));
  }

  private Uni<Set<ComplianceRule>> met(String region, UUID account) {
    return compliance
        .latest(region, account)
        .flatMap(
            check ->
                check == null
                    ? Uni.createFrom().item(List.<ComplianceFinding>of())
                    : compliance.findings(region, check.id()))
        .map(
            findings ->
                findings.stream()
                    .map(ComplianceFinding::verdict)
                    .filter(Verdict::passed)
                    .map(Verdict::rule)
                    .collect(Collectors.toSet()));
  }

  private Uni<Set<ComplianceRule>> waived(String region, UUID account) {
    return regions
        .required(region)
        .map(known -> known.dayOf(clock.instant()))
        .flatMap(
            today ->
                compliance
                    .waivers(region, account)
                    .map(
                        waivers ->
                            waivers.stream()
                                .filter(waiver -> waiver.inForceOn(today))
                                .map(ComplianceWaiver::rule)
                                .collect(Collectors.toSet())));
  }

  private static List<ComplianceRule> blocking(ProfileRules rules) {
    return Arrays.stream(ComplianceRule.values())
        .filter(rule -> rules.asks(rule) && rules.severities().get(rule) == Severity.BLOCKER)
        .toList();
  }
}
