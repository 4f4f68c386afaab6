package id.tanggap.account.persistence;

import id.tanggap.account.domain.identity.IdentityState;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.kit.metrics.Reading;
import id.tanggap.kit.metrics.StoredGauge;
import id.tanggap.kit.metrics.StoredGauges;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What operators watch of users, credentials and the work that is due. */
@ApplicationScoped
class AccountGauges implements StoredGauges {

  private static final String OPERATORS = "operators watch the whole service";

  private static final String IDENTITIES =
      """
      select lower(state), cast(count(*) as float8) from identity_sync
       where state <> 'DONE' group by state
      """;

  // what the unit took out of use itself, and what belongs to an account that is no more, stays as
  // it is for ever and asks nobody to do anything
  private static final String CREDENTIALS =
      """
      select lower(c.health), cast(count(*) as float8) from credential c
        join official_account a on a.region = c.region and a.id = c.account_id
       where not c.withdrawn and a.status not in ('REJECTED', 'RETIRED') group by c.health
      """;

  // a user counts from when the change was asked for, because each failure moves the next attempt
  private static final String LATE =
      """
      select work, greatest(0, cast(extract(epoch from now() - since) as float8))
        from (select 'identity' as work,
                     (select min(asked_at) from identity_sync where state <> 'DONE') as since
              union all
              select 'handover',
                     (select min(due_at) from handover
                       where state not in ('ESCALATED', 'COMPLETED', 'CANCELLED', 'LAPSED'))) due
       where since is not null
      """;

  private final CrossRegion across;

  AccountGauges(CrossRegion across) {
    this.across = across;
  }

  @Override
  public List<StoredGauge> gauges() {
    return List.of(
        StoredGauge.counts(
            "tanggap.identity.waiting",
            "People whose user at the identity provider is not as the registry wants it, by state",
            "state",
            List.of(IdentityState.PENDING, IdentityState.FAILED),
            () -> read(IDENTITIES)),
        StoredGauge.counts(
            "tanggap.credential.health",
            "Credentials in use by health",
            "health",
            List.of(CredentialHealth.values()),
            () -> read(CREDENTIALS)),
        StoredGauge.lateness(List.of("identity", "handover"), () -> read(LATE)));
  }

  private Uni<List<Reading>> read(String sql) {
    return across.sql(OPERATORS, sql, Map.of(), Reading.class);
  }
}
