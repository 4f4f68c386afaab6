package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.channel.Deliveries;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Raw deliveries and the leases on their channels. Runs by the clock of the database, so that
 * replicas with differing clocks agree.
 */
@ApplicationScoped
class DeliveryQueue implements Deliveries {

  private static final String WORKER = "workers serve the channels of all regions";

  private static final String REMEMBER =
      """
      insert into raw_delivery
        (id, region, channel_id, provider, dedupe_key, body_sealed, body_bytes, state, received_at)
      values (:id, :region, :channelId, :provider, :dedupeKey, %s, :bodyBytes, :state, now())
      on conflict (dedupe_key) do update set repeats = raw_delivery.repeats + 1
      returning repeats
      """;

  private static final String LEASE =
      """
      insert into channel_lease (channel_id, leased_by, leased_until)
      select w.channel_id, :worker, now() + make_interval(secs => :seconds)
        from (select distinct d.channel_id from raw_delivery d
               where d.state = 'RECEIVED' and d.next_attempt_at <= now()
                 and not exists (select 1 from channel_lease l
                                  where l.channel_id = d.channel_id and l.leased_until > now())
               limit :most) w
      on conflict (channel_id) do update
        set leased_by = excluded.leased_by, leased_until = excluded.leased_until
        where channel_lease.leased_until <= now()
      returning channel_id
      """;

  private final CrossRegion crossRegion;

  DeliveryQueue(CrossRegion crossRegion) {
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Boolean> remember(Arrival arrival) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", arrival.id());
    params.put("region", arrival.region());
    params.put("channelId", arrival.channelId());
    params.put("provider", arrival.provider());
    params.put("dedupeKey", arrival.dedupeKey());
    params.put("bodyBytes", arrival.bodyBytes());
    params.put("state", arrival.state());
    if (arrival.bodySealed() != null) {
      params.put("body", arrival.bodySealed());
    }
    String sql = REMEMBER.formatted(arrival.bodySealed() == null ? "null" : ":body");
    return crossRegion
        .sql("a provider's callback", sql, params, Integer.class)
        .map(repeats -> repeats.get(0) == 0);
  }

  @Override
  public Uni<List<UUID>> lease(String worker, Duration term, int limit) {
    return crossRegion.sql(
        WORKER,
        LEASE,
        Map.of("worker", worker, "seconds", (double) term.toSeconds(), "most", limit),
        UUID.class);
  }

  @Override
  public Uni<Boolean> prolong(UUID channelId, String worker, Duration term) {
    return crossRegion
        .execute(
            WORKER,
            """
            update channel_lease set leased_until = now() + make_interval(secs => :seconds)
             where channel_id = :channelId and leased_by = :worker and leased_until > now()
            """,
            Map.of("seconds", (double) term.toSeconds(), "channelId", channelId, "worker", worker))
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Void> release(UUID channelId, String worker) {
    return crossRegion
        .execute(
            WORKER,
            "delete from channel_lease where channel_id = :channelId and leased_by = :worker",
            Map.of("channelId", channelId, "worker", worker))
        .replaceWithVoid();
  }

  @Override
  public Uni<Job> next(UUID channelId) {
    // the oldest alone: a younger one must not overtake it while it waits for its retry
    return crossRegion
        .sql(
            WORKER,
            """
            select o.id, o.region, o.channel_id, o.body_sealed, o.attempts
              from (select * from raw_delivery
                     where channel_id = :channelId and state = 'RECEIVED'
                     order by position limit 1) o
             where o.next_attempt_at <= now()
            """,
            Map.of("channelId", channelId),
            Job.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<Void> done(UUID deliveryId) {
    return crossRegion
        .execute(
            WORKER,
            """
            update raw_delivery
               set state = 'PROCESSED', processed_at = now(), attempts = attempts + 1, error = null
             where id = :id
            """,
            Map.of("id", deliveryId))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> failed(UUID deliveryId, String error, Duration pause, boolean giveUp) {
    return crossRegion
        .execute(
            WORKER,
            """
            update raw_delivery
               set state = :state, attempts = attempts + 1, error = :error,
                   next_attempt_at = now() + make_interval(secs => :seconds)
             where id = :id
            """,
            Map.of(
                "state",
                giveUp ? "FAILED" : "RECEIVED",
                "error",
                error,
                "seconds",
                (double) pause.toSeconds(),
                "id",
                deliveryId))
        .replaceWithVoid();
  }
}
