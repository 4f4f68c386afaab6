package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.channel.InboundChange;
import id.tanggap.complaint.application.channel.InboundEvents;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What happened at providers, by natural key. */
@ApplicationScoped
class InboundEventMemory implements InboundEvents {

  private static final String WORKER = "workers serve the channels of all regions";

  private static final String INSERT =
      """
      insert into inbound_event
        (id, region, channel_id, delivery_id, kind, provider_event_id, verb, event_version,
         occurred_at, outcome, received_at)
      values (:id, :region, :channelId, :deliveryId, :kind, :eventId, :verb, :version,
              %s, :outcome, :receivedAt)
      on conflict do nothing
      """;

  private final CrossRegion crossRegion;

  InboundEventMemory(CrossRegion crossRegion) {
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Boolean> firstTime(Seen seen, String outcome) {
    InboundChange change = seen.change();
    Map<String, Object> params = new HashMap<>();
    params.put("id", Ids.next());
    params.put("region", seen.region());
    params.put("channelId", seen.channelId());
    params.put("deliveryId", seen.deliveryId());
    params.put("kind", change.kind());
    params.put("eventId", change.providerEventId());
    params.put("verb", change.verb().name());
    params.put("version", change.version());
    params.put("outcome", outcome);
    params.put("receivedAt", seen.receivedAt());
    if (change.occurredAt() != null) {
      params.put("occurredAt", change.occurredAt());
    }
    String sql = INSERT.formatted(change.occurredAt() == null ? "null" : ":occurredAt");
    return crossRegion.execute(WORKER, sql, params).map(rows -> rows == 1);
  }

  // the delivery is asked for by key, row by row: as "not exists" all deliveries were read for a
  // batch
  @Override
  public Uni<Integer> forget(Instant before, int limit) {
    return crossRegion.execute(
        "what happened at providers grows old in all regions",
        """
        delete from inbound_event
         where id = any(array(
           select e.id from inbound_event e
            where e.received_at < :before
              and (select d.id from raw_delivery d where d.id = e.delivery_id) is null
            order by e.received_at limit %d
              for update of e skip locked))
        """
            .formatted(limit),
        Map.of("before", before));
  }

  @Override
  public Uni<Boolean> removed(UUID channelId, String kind, String providerEventId) {
    return crossRegion
        .sql(
            WORKER,
            """
            select count(*) from inbound_event
             where channel_id = :channelId and kind = :kind and provider_event_id = :eventId
               and verb = 'REMOVE'
            """,
            Map.of("channelId", channelId, "kind", kind, "eventId", providerEventId),
            Long.class)
        .map(count -> count.get(0) > 0);
  }
}
