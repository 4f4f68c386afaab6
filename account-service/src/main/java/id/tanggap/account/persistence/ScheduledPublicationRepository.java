package id.tanggap.account.persistence;

import id.tanggap.account.application.credential.ScheduledPublications;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is planned, in PostgreSQL; a projection without an entity. Beside it stands how publications
 * ended, for a plan that comes after its end; an end that is final stays so whatever is missed.
 */
@ApplicationScoped
class ScheduledPublicationRepository implements ScheduledPublications {
  private static final String REASON = "the region of an event is one of the values";

  /** The plan that was missed comes late: which version it was is known from now on. */
  private static final String RECOGNISE =
      """
      with known as (
        update publication_end set missed_version = :version
         where region = :region and publication_id = :id and missed_due_at = :due
           and coalesce(missed_version, -1) < :version
        returning publication_id)
      delete from scheduled_publication s using known
       where s.publication_id = known.publication_id and s.region = :region
         and s.plan_version <= :version
      """;

  private static final String PLAN =
      """
      insert into scheduled_publication as known
        (publication_id, region, account_id, due_at, plan_version)
      select cast(:id as uuid), cast(:region as varchar), cast(:account as uuid),
             cast(:due as timestamptz), cast(:version as bigint)
       where not exists (
         select 1 from publication_end e
          where e.region = :region and e.publication_id = :id
            and case when e.missed_due_at is null then true
                     when e.missed_version is null then e.missed_due_at >= :due
                     else e.missed_version >= :version end)
      on conflict (publication_id) do update
        set due_at = excluded.due_at, account_id = excluded.account_id,
            plan_version = excluded.plan_version
        where known.region = excluded.region
          and known.plan_version < excluded.plan_version
      """;

  private static final String OVER =
      """
      with gone as (
        delete from scheduled_publication where region = :region and publication_id = :id)
      insert into publication_end as known (publication_id, region) values (:id, :region)
      on conflict (publication_id) do update
        set heard_at = excluded.heard_at, missed_due_at = null, missed_version = null
        where known.region = excluded.region
      """;

  private static final String MISSED =
      """
      with gone as (
        delete from scheduled_publication
         where region = :region and publication_id = :id and due_at <= :due
        returning due_at, plan_version)
      insert into publication_end as known
        (publication_id, region, missed_due_at, missed_version)
      values (:id, :region, :due, (select plan_version from gone where due_at = :due))
      on conflict (publication_id) do update
        set heard_at = excluded.heard_at,
            missed_due_at = greatest(known.missed_due_at, excluded.missed_due_at),
            missed_version = case when known.missed_due_at > excluded.missed_due_at
                                  then known.missed_version
                                  when known.missed_due_at = excluded.missed_due_at
                                  then greatest(known.missed_version, excluded.missed_version)
                                  else excluded.missed_version end
        where known.region = excluded.region and known.missed_due_at is not null
      """;

  /** The time is taken once and the ids are an array, so that both are looked up by an index. */
  private static final String FORGET =
      """
      delete from publication_end where publication_id = any(array(
        select publication_id from publication_end
         where heard_at < (select clock_timestamp() - :age * interval '1 second')
         order by heard_at limit :limit))
      """;

  private final CrossRegion across;

  ScheduledPublicationRepository(CrossRegion across) {
    this.across = across;
  }

  @Override
  public Uni<Void> plan(Planned planned) {
    Map<String, Object> missed =
        Map.of(
            "id",
            planned.publicationId(),
            "region",
            planned.region(),
            "due",
            planned.dueAt().atOffset(ZoneOffset.UTC),
            "version",
            planned.version());
    Map<String, Object> plan = new HashMap<>(missed);
    plan.put("account", planned.accountId());
    return across
        .execute(REASON, RECOGNISE, missed)
        .chain(() -> across.execute(REASON, PLAN, plan))
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> anyOn(String region, UUID account) {
    return across
        .sql(
            REASON,
            "select publication_id from scheduled_publication"
                + " where region = :region and account_id = :account limit 1",
            Map.of("region", region, "account", account),
            UUID.class)
        .map(found -> !found.isEmpty());
  }

  @Override
  public Uni<Void> over(String region, UUID publicationId) {
    return across
        .execute(REASON, OVER, Map.of("region", region, "id", publicationId))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> missed(String region, UUID publicationId, Instant dueAt) {
    return across
        .execute(
            REASON,
            MISSED,
            Map.of("region", region, "id", publicationId, "due", dueAt.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Integer> forgetEnds(Duration age, int limit) {
    return across.execute(
        "the purge serves every region",
        FORGET,
        Map.of("age", (double) age.toSeconds(), "limit", limit));
  }
}
