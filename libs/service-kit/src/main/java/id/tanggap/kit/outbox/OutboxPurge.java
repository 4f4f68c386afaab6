package id.tanggap.kit.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Deletes what has served: sent events, and inbox entries that no delivery can repeat any more. In
 * small statements, so that nothing waits for it, and by the database's clock, asked once for each:
 * a time that changes from row to row is not looked up by an index. Unsent events are never
 * touched.
 */
@ApplicationScoped
class OutboxPurge {

  private static final String OUTBOX =
      """
      delete from outbox where id in (
        select id from outbox
         where published_at < (select clock_timestamp() - $1 * interval '1 second')
         order by published_at limit $2)
      """;

  private static final String INBOX =
      """
      delete from processed_event where (consumer, event_id) in (
        select consumer, event_id from processed_event
         where processed_at < (select clock_timestamp() - $1 * interval '1 second')
         order by processed_at limit $2)
      """;

  private final Pool pool;
  private final OutboxConfig config;

  OutboxPurge(Pool pool, OutboxConfig config) {
    this.pool = pool;
    this.config = config;
  }

  /** Runs in every replica; a second one finds nothing left. */
  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> purge() {
    return delete(OUTBOX, config.keep()).chain(() -> delete(INBOX, config.keepInbox()));
  }

  private Uni<Void> delete(String sql, Duration age) {
    return Multi.createBy()
        .repeating()
        .uni(() -> deleteSome(sql, age))
        .whilst(rows -> rows == config.purgeBatch())
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Integer> deleteSome(String sql, Duration age) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of((double) age.toSeconds(), config.purgeBatch()))
        .map(SqlResult::rowCount);
  }
}
