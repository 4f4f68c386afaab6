package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.channel.RawDeliveries;
import id.tanggap.complaint.domain.channel.RawDelivery;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Deliveries as operators see them; the queue itself is {@link DeliveryQueue}. */
@Singleton
class RawDeliveryRepository extends RegionalRepository<RawDelivery, UUID> implements RawDeliveries {

  private final CrossRegion crossRegion;

  RawDeliveryRepository(CrossRegion crossRegion) {
    super(RawDelivery.class);
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<RawDelivery> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Boolean> hasBody(String region, UUID id) {
    return sql(
            region,
            """
            select count(*) from raw_delivery
             where region = :region and id = :id and body_sealed is not null
            """,
            Map.of("id", id),
            Long.class)
        .map(found -> found.get(0) == 1);
  }

  @Override
  public Uni<Page<RawDelivery>> page(String region, Filter filter, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where = new StringBuilder("1 = 1");
    if (filter.state() != null) {
      where.append(" and e.state = :state");
      params.put("state", filter.state());
    }
    if (filter.channelId() != null) {
      where.append(" and e.channelId = :channelId");
      params.put("channelId", filter.channelId());
    }
    where.append(Keyset.after("e.receivedAt", request, params));
    return list(region, where.toString(), "e.receivedAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.receivedAt(), row.id())));
  }

  @Override
  public Uni<RawDelivery> keep(RawDelivery delivery) {
    return save(delivery);
  }

  @Override
  public Uni<Integer> forgetTakenBack(Instant since) {
    return crossRegion.execute(
        "authors of all regions take words back",
        """
        update raw_delivery set body_sealed = null
         where state <> 'RECEIVED' and body_sealed is not null
           and id = any(array(select told.delivery_id
                        from inbound_event gone
                        join inbound_event told
                          on told.channel_id = gone.channel_id and told.kind = gone.kind
                             and told.provider_event_id = gone.provider_event_id
                       where gone.verb = 'REMOVE' and gone.received_at > :since))
        """,
        Map.of("since", since));
  }

  @Override
  public Uni<Integer> purge(Instant now, int defaultDays, int limit) {
    return crossRegion.execute(
        "deliveries of all regions grow old",
        """
        delete from raw_delivery
         where id = any(array(
           select d.id
             from raw_delivery d
            where d.state <> 'RECEIVED' and d.received_at < cast(:now as timestamptz) - interval '1 day'
              and d.received_at < cast(:now as timestamptz) - make_interval(days => coalesce(
                    (select p.raw_days from retention_policy p
                      where p.region = d.region order by p.version desc limit 1),
                    :days))
            order by d.received_at limit %d
              for update skip locked))
        """
            .formatted(limit),
        Map.of("now", now, "days", defaultDays));
  }
}
