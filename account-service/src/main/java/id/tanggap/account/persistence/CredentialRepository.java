package id.tanggap.account.persistence;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.credential.Credentials;
import id.tanggap.account.application.handover.CredentialRotations;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.account.domain.credential.SealedSecret;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Credentials, sealed secrets, leases and alerts in PostgreSQL. */
@ApplicationScoped
class CredentialRepository extends RegionalRepository<Credential, UUID>
    implements Credentials, CredentialRotations {
  private static final String IN_UNITS =
      "exists (select 1 from OfficialAccount a, Unit u"
          + " where a.region = :region and a.id = e.accountId"
          + " and u.region = :region and u.id = a.unitId and (%s))";
  private static final String PASSAGE = "the passage of time concerns every region";
  private static final String RING = "the keys of the vault belong to the installation";

  // the weight: 1 to 5 by threshold, more when something is planned, or bound to fail
  private static final String ALERTS =
      """
      select * from (
        select t.id, t.credential_id, c.account_id, c.kind, a.platform, a.handle, a.unit_id,
               t.threshold_days, t.ends_at, t.raised_at, p.scheduled, p.at_risk,
               case t.threshold_days when 30 then 1 when 14 then 2 when 7 then 3 when 3 then 4
                 else 5 end
               + case when p.scheduled > 0 then 1 else 0 end
               + case when p.at_risk > 0 then 1 else 0 end as weight
          from credential_alert t
          join credential c on c.region = t.region and c.id = t.credential_id
            and c.secret_version = t.secret_version and c.alerted_days = t.threshold_days
            and c.health <> 'REVOKED'
          join official_account a on a.region = c.region and a.id = c.account_id
            and a.status not in ('REJECTED', 'RETIRED')
          join unit u on u.region = a.region and u.id = a.unit_id
          cross join lateral (
            select count(*) as scheduled, count(*) filter (where s.due_at >= t.ends_at) as at_risk
              from scheduled_publication s
             where s.region = c.region and s.account_id = c.account_id and s.due_at >= :now) p
         where t.region = :region%s
      ) alert
      """;

  @Inject CrossRegion across;
  @Inject SealedSecretRepository secrets;
  @Inject CredentialUseRepository uses;

  CredentialRepository() {
    super(Credential.class);
  }

  @Override
  public Uni<Credential> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<Credential> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<Credential>> list(Filter filter, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .within(filter.scope(), "u.path", IN_UNITS)
            .with("e.accountId = :account", "account", filter.accountId())
            .with("e.kind = :kind", "kind", filter.kind())
            .with("e.health = :health", "health", filter.health())
            .with("e.id > :after", "after", after == null ? null : after.uuid(0));
    return list(
        filter.scope().region(), conditions.where(), "e.id", conditions.parameters(), limit);
  }

  @Override
  public Uni<List<Standing>> standings(String region, UUID account) {
    return sql(
        region,
        "select health, withdrawn from credential"
            + " where region = :region and account_id = :account",
        Map.of("account", account),
        Standing.class);
  }

  @Override
  public Uni<SealedSecret> secret(String region, UUID credential) {
    return secrets.byId(region, credential);
  }

  @Override
  public Uni<SealedSecret> lockSecret(String region, UUID credential) {
    return secrets.lockById(region, credential);
  }

  @Override
  public Uni<Void> destroySecret(String region, UUID credential) {
    return execute(
            region,
            "delete from credential_secret where region = :region and credential_id = :credential",
            Map.of("credential", credential))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> add(Credential credential) {
    return save(credential).replaceWithVoid();
  }

  @Override
  public Uni<Void> keep(SealedSecret secret) {
    return secrets.save(secret).replaceWithVoid();
  }

  @Override
  public Uni<Void> note(CredentialUse use) {
    return uses.save(use).replaceWithVoid();
  }

  @Override
  public Uni<List<CredentialUse>> uses(String region, UUID credential, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.credentialId = :credential", "credential", credential)
            .with("e.leaseId < :after", "after", after == null ? null : after.uuid(0));
    return uses.list(region, conditions.where(), "e.leaseId desc", conditions.parameters(), limit);
  }

  @Override
  public Uni<Void> raise(Credential credential, int thresholdDays, Instant now) {
    return execute(
            credential.region(),
            """
            insert into credential_alert
              (id, region, credential_id, secret_version, threshold_days, ends_at, raised_at)
            values (:id, :region, :credential, :version, :days, :ends, :now)
            on conflict (credential_id, secret_version, threshold_days) do nothing
            """,
            Map.of(
                "id",
                Ids.next(),
                "credential",
                credential.id(),
                "version",
                credential.secretVersion(),
                "days",
                thresholdDays,
                "ends",
                credential.endsAt().atOffset(ZoneOffset.UTC),
                "now",
                now.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Alert>> alerts(Scope scope, Long atLeast, Instant now, Cursor after, int limit) {
    Conditions inside = new Conditions().within(scope, "u.path");
    Conditions outside = new Conditions().with("alert.weight >= :least", "least", atLeast);
    if (after != null) {
      outside
          .with(
              "alert.weight < :weight or (alert.weight = :weight and (alert.ends_at > :ends"
                  + " or (alert.ends_at = :ends and alert.id > :id)))",
              "weight",
              after.number(0))
          .bind("ends", after.instant(1).atOffset(ZoneOffset.UTC))
          .bind("id", after.uuid(2));
    }
    Map<String, Object> parameters = new HashMap<>(inside.parameters());
    parameters.putAll(outside.parameters());
    parameters.put("now", now.atOffset(ZoneOffset.UTC));
    String sql =
        ALERTS.formatted(inside.where().isEmpty() ? "" : " and " + inside.where())
            + (outside.where().isEmpty() ? "" : " where " + outside.where())
            + " order by alert.weight desc, alert.ends_at, alert.id limit "
            + limit;
    return sql(scope.region(), sql, parameters, Alert.class);
  }

  @Override
  public Uni<List<Due>> turning(Instant now, int limit) {
    return due(
        "select c.region, c.id from credential c where c.next_turn_at <= :now"
            + " order by c.next_turn_at, c.id limit ",
        now,
        limit);
  }

  @Override
  public Uni<List<Due>> unproved(Instant now, int limit) {
    return due(
        "select c.region, c.id from credential c where c.proof_due_at <= :now"
            + " order by c.proof_due_at, c.id limit ",
        now,
        limit);
  }

  @Override
  public Uni<List<Due>> orphaned(int limit) {
    return across.sql(
        PASSAGE,
        """
        select c.region, c.id
          from credential c
          join official_account a on a.region = c.region and a.id = c.account_id
         where not c.withdrawn and a.status in ('REJECTED', 'RETIRED')
         order by c.id
         limit %d
        """
            .formatted(limit),
        Map.of(),
        Due.class);
  }

  @Override
  public Uni<Boolean> provedSince(String region, UUID account, Instant since) {
    return sql(
            region,
            "select count(*) from control_proof where region = :region"
                + " and account_id = :account and passed_at > :since and asked_at > :since",
            Map.of("account", account, "since", since.atOffset(ZoneOffset.UTC)),
            Long.class)
        .map(rows -> rows.get(0) > 0);
  }

  @Override
  public Uni<Boolean> allReplacedSince(String region, UUID account, Instant since) {
    return sql(
            region,
            """
            select count(*) > 0 and bool_and(c.replaced_at > :since)
              from credential c
             where c.region = :region and c.account_id = :account and not c.withdrawn
            """,
            Map.of("account", account, "since", since.atOffset(ZoneOffset.UTC)),
            Boolean.class)
        .map(rows -> Boolean.TRUE.equals(rows.get(0)));
  }

  @Override
  public Uni<List<Due>> underOtherKeys(String keyId, UUID after, int limit) {
    return across.sql(
        RING,
        "select s.region, s.credential_id from credential_secret s"
            // two ranges of the index instead of a scan for "another than"
            + " where (s.key_id < :key or s.key_id > :key) and s.credential_id > :after"
            + " order by s.credential_id limit "
            + limit,
        Map.of("key", keyId, "after", after),
        Due.class);
  }

  @Override
  public Uni<List<KeyUse>> keyUses() {
    return across.sql(
        RING,
        "select s.key_id, count(*) as secrets from credential_secret s group by s.key_id",
        Map.of(),
        KeyUse.class);
  }

  private Uni<List<Due>> due(String sql, Instant now, int limit) {
    return across.sql(PASSAGE, sql + limit, Map.of("now", now.atOffset(ZoneOffset.UTC)), Due.class);
  }
}
