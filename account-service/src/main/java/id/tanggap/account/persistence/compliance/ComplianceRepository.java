package id.tanggap.account.persistence.compliance;

import id.tanggap.account.application.compliance.Compliance;
import id.tanggap.account.domain.compliance.ComplianceCheck;
import id.tanggap.account.domain.compliance.ComplianceFinding;
import id.tanggap.account.domain.compliance.ComplianceProfile;
import id.tanggap.account.domain.compliance.ComplianceWaiver;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.persistence.Conditions;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks, and beside them rules, findings and waivers, in PostgreSQL. */
@ApplicationScoped
class ComplianceRepository extends RegionalRepository<ComplianceCheck, UUID> implements Compliance {
  private static final int ALL = 10_000;

  @Inject ComplianceProfileRepository profiles;
  @Inject ComplianceFindingRepository findings;
  @Inject ComplianceWaiverRepository waivers;

  ComplianceRepository() {
    super(ComplianceCheck.class);
  }

  @Override
  public Uni<ComplianceProfile> profile(String region, Platform platform) {
    return profiles.one(region, "e.platform = :platform", Map.of("platform", platform));
  }

  @Override
  public Uni<List<ComplianceProfile>> profiles(String region) {
    return profiles.list(region, "", "e.platform", Map.of(), ALL);
  }

  @Override
  public Uni<Void> put(ComplianceProfile profile) {
    return profiles.save(profile).replaceWithVoid();
  }

  @Override
  public Uni<ComplianceCheck> latest(String region, UUID account) {
    return one(region, "e.accountId = :account and e.latest", Map.of("account", account));
  }

  @Override
  public Uni<Void> supersede(String region, UUID account) {
    // at once, because Hibernate would write the new check before it takes the mark off the old one
    return execute(
            region,
            """
            update compliance_check set latest = false, version = version + 1
             where region = :region and account_id = :account and latest
            """,
            Map.of("account", account))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> keep(ComplianceCheck check, List<ComplianceFinding> found) {
    return save(check).flatMap(kept -> findings.saveAll(found));
  }

  @Override
  public Uni<List<ComplianceFinding>> findings(String region, UUID check) {
    return findings
        .list(region, "e.checkId = :check", "", Map.of("check", check), ALL)
        .map(
            found ->
                found.stream()
                    .sorted(Comparator.comparing(finding -> finding.verdict().rule()))
                    .toList());
  }

  @Override
  public Uni<List<Ranked>> worst(Filter filter, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .within(filter.scope(), "u.path")
            .with(
                "a.platform = :platform",
                "platform",
                filter.platform() == null ? null : filter.platform().name())
            .with(
                "u.path like :under escape '!'",
                "under",
                filter.under() == null ? null : "%/" + Conditions.escaped(filter.under()) + "/%")
            .with("c.score <= :atMost", "atMost", filter.atMost());
    if (after != null) {
      conditions
          .with(
              "(c.score, c.account_id) > (:afterScore, :afterAccount)",
              "afterScore",
              Math.toIntExact(after.number(0)))
          .bind("afterAccount", after.uuid(1));
    }
    String where = conditions.where();
    return sql(
        filter.scope().region(),
        """
        select c.id, c.account_id, a.platform, a.handle, a.display_name, u.id as unit_id, u.code,
               u.name, c.score, c.blocking, c.checked_at
          from compliance_check c
          join official_account a on a.id = c.account_id
          join unit u on u.id = a.unit_id
         where c.region = :region and c.latest and a.status not in ('REJECTED', 'RETIRED')
        """
            + (where.isEmpty() ? "" : " and " + where)
            + " order by c.score, c.account_id limit "
            + limit,
        conditions.parameters(),
        Ranked.class);
  }

  @Override
  public Uni<List<ComplianceWaiver>> waivers(String region, UUID account) {
    return waivers.list(region, "e.accountId = :account", "e.id", Map.of("account", account), ALL);
  }

  @Override
  public Uni<ComplianceWaiver> lockWaiver(String region, UUID account, UUID id) {
    return waivers
        .lockById(region, id)
        .map(found -> found != null && found.accountId().equals(account) ? found : null);
  }

  @Override
  public Uni<Void> addWaiver(ComplianceWaiver waiver) {
    return waivers.save(waiver).replaceWithVoid();
  }
}
