package id.tanggap.account.persistence;

import id.tanggap.account.application.credential.ScheduledPublications;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** What is planned, in PostgreSQL; a projection without an entity. */
@ApplicationScoped
class ScheduledPublicationRepository implements ScheduledPublications {
  private static final String REASON = "the region of an event is one of the values";

  private final CrossRegion across;

  ScheduledPublicationRepository(CrossRegion across) {
    this.across = across;
  }

  @Override
  public Uni<Void> plan(Planned planned) {
    return across
        .execute(
            REASON,
            """
            insert into scheduled_publication as known
              (publication_id, region, account_id, due_at, plan_version)
            values (:id, :region, :account, :due, :version)
            on conflict (publication_id) do update
              set due_at = excluded.due_at, account_id = excluded.account_id,
                  plan_version = excluded.plan_version
              where known.region = excluded.region
                and known.plan_version < excluded.plan_version
            """,
            Map.of(
                "id",
                planned.publicationId(),
                "region",
                planned.region(),
                "account",
                planned.accountId(),
                "due",
                planned.dueAt().atOffset(ZoneOffset.UTC),
                "version",
                planned.version()))
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
  public Uni<Void> forget(String region, UUID publicationId) {
    return across
        .execute(
            REASON,
            "delete from scheduled_publication where region = :region and publication_id = :id",
            Map.of("region", region, "id", publicationId))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> forgetMissed(String region, UUID publicationId, Instant dueAt) {
    return across
        .execute(
            REASON,
            "delete from scheduled_publication"
                + " where region = :region and publication_id = :id and due_at <= :due",
            Map.of("region", region, "id", publicationId, "due", dueAt.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }
}
