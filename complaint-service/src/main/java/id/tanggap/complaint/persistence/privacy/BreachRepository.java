package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.Breaches;
import id.tanggap.complaint.domain.privacy.Breach;
import id.tanggap.complaint.persistence.Keyset;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The register of breaches. */
@Singleton
class BreachRepository extends RegionalRepository<Breach, UUID> implements Breaches {

  BreachRepository() {
    super(Breach.class);
  }

  @Override
  public Uni<Breach> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<Breach>> page(String region, Instant lateAt, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where = new StringBuilder("1 = 1");
    if (lateAt != null) {
      where.append(" and e.closedAt is null and e.notifyDueAt < :lateAt");
      where.append(" and (e.authorityNotifiedAt is null or e.subjectsNotifiedAt is null)");
      params.put("lateAt", lateAt);
    }
    where.append(Keyset.after("e.discoveredAt", request, params));
    return list(region, where.toString(), "e.discoveredAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.discoveredAt(), row.id())));
  }

  @Override
  public Uni<Breach> keep(Breach breach) {
    return save(breach);
  }
}
