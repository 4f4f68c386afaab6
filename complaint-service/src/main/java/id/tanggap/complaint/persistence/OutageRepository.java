package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.Outages;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.sla.NotedOutage;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Stated outages of channels. */
@Singleton
class OutageRepository extends RegionalRepository<NotedOutage, UUID> implements Outages {

  OutageRepository() {
    super(NotedOutage.class);
  }

  @Override
  public Uni<NotedOutage> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<NotedOutage>> page(String region, IntakeChannel channel, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where = new StringBuilder("1 = 1");
    if (channel != null) {
      where.append(" and e.channel = :channel");
      params.put("channel", channel);
    }
    where.append(Keyset.after("e.fromAt", request, params));
    return list(region, where.toString(), "e.fromAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.fromAt(), row.id())));
  }

  @Override
  public Uni<NotedOutage> keep(NotedOutage outage) {
    return save(outage);
  }
}
