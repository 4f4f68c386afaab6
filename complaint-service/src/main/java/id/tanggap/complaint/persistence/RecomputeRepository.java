package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.Recomputes;
import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Runs that take a change of rules through the clocks of a region. */
@Singleton
class RecomputeRepository extends RegionalRepository<Recompute, UUID> implements Recomputes {

  private static final String NEXT =
      """
      select region, id from sla_recompute r
       where state <> 'DONE'
         and not exists (select 1 from sla_recompute o
                          where o.region = r.region and o.state <> 'DONE' and o.id < r.id)
       order by id limit 1 for update skip locked
      """;

  private final CrossRegion crossRegion;

  RecomputeRepository(CrossRegion crossRegion) {
    super(Recompute.class);
    this.crossRegion = crossRegion;
  }

  record Key(String region, UUID id) {}

  @Override
  public Uni<Page<Recompute>> page(String region, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String after = Keyset.after("e.createdAt", request, params);
    return list(region, "1 = 1" + after, "e.createdAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.createdAt(), row.id())));
  }

  @Override
  public Uni<Recompute> lockNext() {
    return crossRegion
        .sql("runs of all regions take turns", NEXT, Map.of(), Key.class)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().nullItem()
                    : byId(found.get(0).region(), found.get(0).id()));
  }

  @Override
  public Uni<Recompute> keep(Recompute recompute) {
    return save(recompute);
  }
}
