package id.tanggap.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The relay's side of the outbox table, in plain SQL: no entity, no session, nothing that a use
 * case's session could get in the way of.
 */
final class OutboxTable {

  /** Longest error text that is kept; the column has the same limit. */
  static final int LONGEST_ERROR = 500;

  /** Any constant does: the lock lives in the service's own database. */
  private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(7826447205) as locked";

  /**
   * The lock is taken in a statement of its own: the snapshot of this one then shows what the relay
   * before us has committed. A key of which an earlier row still waits is left out.
   */
  private static final String DUE =
      """
      select o.id, o.topic, o.partition_key, o.type, o.subject, o.region,
             cast(o.payload as text) as body, o.traceparent, o.occurred_at, o.attempts
        from outbox o
       where o.published_at is null
         and (o.next_attempt_at is null or o.next_attempt_at <= statement_timestamp())
         and o.topic <> all($1)
         and not exists (
               select 1 from outbox earlier
                where earlier.published_at is null
                  and earlier.attempts > 0
                  and earlier.next_attempt_at > statement_timestamp()
                  and earlier.topic = o.topic
                  and earlier.partition_key = o.partition_key
                  and earlier.position < o.position)
       order by o.position
       limit $2
      """;

  private static final String PUBLISHED =
      "update outbox set published_at = clock_timestamp(), last_error = null where id = any($1)";

  private static final String FAILED =
      """
      update outbox
         set attempts = attempts + 1, last_error = $2,
             next_attempt_at = clock_timestamp() + $3 * interval '1 millisecond'
       where id = $1
      """;

  private static final String BACKLOG =
      """
      select count(*) as pending,
             coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as age
        from outbox where published_at is null
      """;

  private OutboxTable() {}

  /** How many rows wait, and for how many seconds the oldest. */
  record Backlog(long pending, double oldestAgeSeconds) {}

  /** Until the end of the transaction; false when another relay is at work. */
  static Uni<Boolean> tryLock(SqlConnection connection) {
    return connection
        .query(TRY_LOCK)
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("locked"));
  }

  static Uni<List<PendingEvent>> due(
      SqlConnection connection, Collection<String> pausedTopics, int limit) {
    return connection
        .preparedQuery(DUE)
        .execute(Tuple.of(pausedTopics.toArray(String[]::new), limit))
        .map(OutboxTable::events);
  }

  private static List<PendingEvent> events(RowSet<Row> rows) {
    List<PendingEvent> events = new ArrayList<>(rows.size());
    for (Row row : rows) {
      events.add(
          new PendingEvent(
              row.getUUID("id"),
              row.getString("topic"),
              row.getString("partition_key"),
              row.getString("type"),
              row.getString("subject"),
              row.getString("region"),
              row.getString("body"),
              row.getString("traceparent"),
              row.getOffsetDateTime("occurred_at"),
              row.getInteger("attempts")));
    }
    return events;
  }

  static Uni<Void> markPublished(SqlConnection connection, UUID[] ids) {
    if (ids.length == 0) {
      return Uni.createFrom().voidItem();
    }
    return connection.preparedQuery(PUBLISHED).execute(Tuple.of(ids)).replaceWithVoid();
  }

  /** Notes a failed attempt; the key waits that long. */
  static Uni<Void> markFailed(SqlConnection connection, UUID id, String error, Duration wait) {
    return connection
        .preparedQuery(FAILED)
        .execute(Tuple.of(id, capped(error), (double) wait.toMillis()))
        .replaceWithVoid();
  }

  static Uni<Backlog> backlog(SqlClient client) {
    return client
        .query(BACKLOG)
        .execute()
        .map(rows -> rows.iterator().next())
        .map(row -> new Backlog(row.getLong("pending"), row.getDouble("age")));
  }

  private static String capped(String error) {
    return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
  }
}
