package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.Warnings;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.sla.SlaWarning;
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

/** Warnings; each only for those who may see what it is about. */
@Singleton
class WarningRepository extends RegionalRepository<SlaWarning, UUID> implements Warnings {

  private static final String VISIBLE =
      """
      e.deliverAt <= :now
      and (exists (select 1 from Complaint c
                    where c.region = e.region and c.id = e.subjectId and %s)
           or exists (select 1 from Interaction i
                       where i.region = e.region and i.id = e.subjectId and %s))
      """;

  private static final String OPEN =
      "exists (select 1 from SlaClock k where k.id = e.clockId and k.metAt is null"
          + " and k.state <> id.tanggap.complaint.domain.time.ClockState.CANCELLED)";

  WarningRepository() {
    super(SlaWarning.class);
  }

  @Override
  public Uni<Page<SlaWarning>> page(
      Caller caller, Filter filter, Instant now, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    params.put("now", now);
    StringBuilder where =
        new StringBuilder(
            VISIBLE.formatted(
                ComplaintRepository.visible(caller, "c", params),
                caller.seesRegion()
                    ? "1 = 1"
                    : Keyset.covered(caller, "i.unitPath", "unit", params)));
    if (filter.kind() != null) {
      where.append(" and e.kind = :kind");
      params.put("kind", filter.kind());
    }
    if (filter.percent() != null) {
      where.append(" and e.percent = :percent");
      params.put("percent", filter.percent());
    }
    if (filter.open() != null) {
      where.append(filter.open() ? " and " : " and not ").append(OPEN);
    }
    where.append(Keyset.after("e.deliverAt", request, params));
    return list(
            caller.region(),
            where.toString(),
            "e.deliverAt desc, e.id desc",
            params,
            request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.deliverAt(), row.id())));
  }

  @Override
  public Uni<Void> add(SlaWarning warning) {
    return save(warning).replaceWithVoid();
  }
}
