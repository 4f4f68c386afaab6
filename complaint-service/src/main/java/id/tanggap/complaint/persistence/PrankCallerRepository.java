package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.intake.PrankCallers;
import id.tanggap.complaint.domain.intake.PrankCaller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Callers who joked. */
@ApplicationScoped
class PrankCallerRepository extends RegionalRepository<PrankCaller, UUID> implements PrankCallers {

  private static final String BLOCKED = "(e.blockedUntil > :now and e.liftedAt is null)";

  PrankCallerRepository() {
    super(PrankCaller.class);
  }

  // two who count the first joke of a number at once would both find nobody
  @Override
  public Uni<PrankCaller> lockByMark(String region, String mark) {
    return sql(
            region,
            "select cast(pg_advisory_xact_lock(hashtextextended(:region || :mark, 0)) as text)",
            Map.of("mark", mark),
            String.class)
        .chain(locked -> byMark(region, mark));
  }

  @Override
  public Uni<PrankCaller> byMark(String region, String mark) {
    return one(region, "e.mark = :mark", Map.of("mark", mark));
  }

  @Override
  public Uni<PrankCaller> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<PrankCaller>> page(
      String region, Boolean blocked, Instant now, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where = "1 = 1";
    if (blocked != null) {
      where = blocked ? BLOCKED : "(e.blockedUntil is null or not " + BLOCKED + ")";
      params.put("now", now);
    }
    where += Keyset.after("e.lastPrankAt", request, params);
    return list(region, where, "e.lastPrankAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.lastPrankAt(), row.id())));
  }

  @Override
  public Uni<PrankCaller> keep(PrankCaller caller) {
    return save(caller);
  }
}
