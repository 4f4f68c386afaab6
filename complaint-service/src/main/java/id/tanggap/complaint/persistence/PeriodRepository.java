package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.Periods;
import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.SlaPeriod;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Closed months. */
@Singleton
class PeriodRepository extends RegionalRepository<SlaPeriod, UUID> implements Periods {

  private static final int MOST = 1_200;

  private final RevisionRepository revisions;

  PeriodRepository(RevisionRepository revisions) {
    super(SlaPeriod.class);
    this.revisions = revisions;
  }

  @Override
  public Uni<List<SlaPeriod>> all(String region) {
    return list(region, "", "e.month desc", Map.of(), MOST);
  }

  @Override
  public Uni<SlaPeriod> add(SlaPeriod period) {
    return save(period);
  }

  @Override
  public Uni<Page<ClockRevision>> restatements(
      String region, YearMonth month, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    params.put("month", month.toString());
    String after = Keyset.after("e.at", request, params);
    return revisions
        .list(region, "e.period = :month" + after, "e.at desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.at(), row.id())));
  }
}
