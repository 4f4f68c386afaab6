package id.tanggap.kit.web;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** The table of first answers. Everything but the purge runs in the caller's transaction. */
@ApplicationScoped
class IdempotencyKeys {
  static final int HOURS = 24;

  private static final Logger LOG = Logger.getLogger(IdempotencyKeys.class);
  private static final int PURGE_BATCH = 500;
  private static final int PURGE_ROUNDS = 20;

  private final Clock clock;

  IdempotencyKeys(Clock clock) {
    this.clock = clock;
  }

  /** Who owns a key; the three together are unique. */
  record Owner(String region, String actor, String key) {}

  /**
   * What was answered; the headers as a JSON object of names and values, an empty body for none.
   */
  record Answer(int status, String headers, String body) {}

  /** A key that was used before. */
  record Known(String requestHash, Answer answer) {}

  /**
   * Takes the key if it is free. While another transaction holds it, the insert waits for that
   * transaction to end; an expired row is taken over.
   *
   * @return whether the caller is the first
   */
  Uni<Boolean> claim(Owner owner, String requestHash) {
    Instant now = clock.instant();
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into idempotency_key as known
                            (region, actor, key, request_hash, created_at, expires_at)
                        values (:region, :actor, :key, :hash, :now, :until)
                        on conflict (region, actor, key) do update
                            set request_hash = excluded.request_hash, status = null,
                                created_at = excluded.created_at, expires_at = excluded.expires_at
                            where known.expires_at <= excluded.created_at
                        """)
                    .setParameter("region", owner.region())
                    .setParameter("actor", owner.actor())
                    .setParameter("key", owner.key())
                    .setParameter("hash", requestHash)
                    .setParameter("now", time(now))
                    .setParameter("until", time(now.plus(Duration.ofHours(HOURS))))
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  /** Keeps the answer next to its key. */
  Uni<Integer> store(Owner owner, Answer answer) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        update idempotency_key
                        set status = :status, headers = cast(cast(:headers as text) as jsonb),
                            body = :body
                        where region = :region and actor = :actor and key = :key
                        """)
                    .setParameter("status", answer.status())
                    .setParameter("headers", answer.headers())
                    .setParameter("body", answer.body())
                    .setParameter("region", owner.region())
                    .setParameter("actor", owner.actor())
                    .setParameter("key", owner.key())
                    .executeUpdate());
  }

  /** The first answer to a key that is not free. */
  Uni<Known> find(Owner owner) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        select request_hash, status, cast(headers as text), body
                        from idempotency_key
                        where region = :region and actor = :actor and key = :key
                        """,
                        Object[].class)
                    .setParameter("region", owner.region())
                    .setParameter("actor", owner.actor())
                    .setParameter("key", owner.key())
                    .getSingleResult())
        .map(
            row ->
                new Known(
                    (String) row[0],
                    new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3])));
  }

  /** Removes what is older than it is kept, in batches, so that no statement runs for long. */
  @Scheduled(
      identity = "idempotency-purge",
      every = "{tanggap.idempotency.purge-every}",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> purge() {
    return purge(PURGE_ROUNDS).replaceWithVoid();
  }

  private Uni<Integer> purge(int rounds) {
    return Panache.withTransaction(this::purgeBatch)
        .flatMap(
            removed -> {
              if (removed < PURGE_BATCH || rounds == 1) {
                return Uni.createFrom().item(removed);
              }
              LOG.debugf("Removed %d expired idempotency keys", removed);
              return purge(rounds - 1);
            });
  }

  private Uni<Integer> purgeBatch() {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        delete from idempotency_key where ctid = any (array(
                            select ctid from idempotency_key
                            where expires_at <= :now order by expires_at
                            limit :batch for update skip locked))
                        """)
                    .setParameter("now", time(clock.instant()))
                    .setParameter("batch", PURGE_BATCH)
                    .executeUpdate());
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
