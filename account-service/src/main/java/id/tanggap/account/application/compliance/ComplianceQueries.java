package id.tanggap.account.application.compliance;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.official.AccountQueries;
import id.tanggap.account.domain.compliance.ComplianceCheck;
import id.tanggap.account.domain.compliance.ComplianceFinding;
import id.tanggap.account.domain.compliance.ComplianceProfile;
import id.tanggap.account.domain.compliance.ComplianceRule;
import id.tanggap.account.domain.compliance.ComplianceWaiver;
import id.tanggap.account.domain.compliance.Verdict;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads rules, checks and waivers. */
@ApplicationScoped
public class ComplianceQueries {
  private final Compliance compliance;
  private final ComplianceBlockers blockers;
  private final AccountQueries accounts;

  ComplianceQueries(Compliance compliance, ComplianceBlockers blockers, AccountQueries accounts) {
    this.compliance = compliance;
    this.blockers = blockers;
    this.accounts = accounts;
  }

  /**
   * How an account stands.
   *
   * @param check the latest check, null when nobody has checked yet
   */
  public record Standing(
      UUID accountId,
      ComplianceCheck check,
      List<Verdict> verdicts,
      List<ComplianceRule> openBlockers,
      List<ComplianceWaiver> waivers) {}

  /** How an account stands. */
  @WithSession
  public Uni<Standing> standing(Scope scope, UUID accountId) {
    String region = scope.region();
    return accounts
        .get(scope, accountId)
        .flatMap(view -> blockers.open(region, accountId))
        .flatMap(
            open ->
                compliance
                    .waivers(region, accountId)
                    .flatMap(
                        waivers ->
                            compliance
                                .latest(region, accountId)
                                .flatMap(
                                    check ->
                                        verdicts(region, check)
                                            .map(
                                                verdicts ->
                                                    new Standing(
                                                        accountId, check, verdicts, open,
                                                        waivers)))));
  }

  /** A page of accounts, worst score first. */
  @WithSession
  public Uni<Page<Compliance.Ranked>> worst(Compliance.Filter filter, PageRequest page) {
    return compliance
        .worst(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, one -> Cursor.of((long) one.score(), one.accountId())));
  }

  /** The rules that hold, for each platform. */
  @WithSession
  public Uni<List<ProfileView>> profiles(String region) {
    return compliance
        .profiles(region)
        .map(
            own -> {
              Map<Platform, ComplianceProfile> byPlatform =
                  own.stream()
                      .collect(Collectors.toMap(ComplianceProfile::platform, Function.identity()));
              return Arrays.stream(Platform.values())
                  .map(platform -> ProfileView.of(platform, byPlatform.get(platform)))
                  .toList();
            });
  }

  /** The rules that hold for one platform. */
  @WithSession
  public Uni<ProfileView> profile(String region, Platform platform) {
    return compliance.profile(region, platform).map(own -> ProfileView.of(platform, own));
  }

  private Uni<List<Verdict>> verdicts(String region, ComplianceCheck check) {
    return check == null
        ? Uni.createFrom().item(List.of())
        : compliance
            .findings(region, check.id())
            .map(found -> found.stream().map(ComplianceFinding::verdict).toList());
  }
}
