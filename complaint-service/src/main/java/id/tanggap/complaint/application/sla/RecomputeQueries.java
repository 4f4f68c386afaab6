package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.complaint.domain.sla.SlaPeriod;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Reads how far changes of rules got, and what they mean for closed months. */
@ApplicationScoped
public class RecomputeQueries {

  private final Recomputes recomputes;
  private final Periods periods;

  RecomputeQueries(Recomputes recomputes, Periods periods) {
    this.recomputes = recomputes;
    this.periods = periods;
  }

  /** One run. */
  @WithTransaction
  public Uni<Recompute> one(String region, UUID id) {
    return recomputes
        .byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("sla-recompute", id));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Recompute>> page(String region, PageRequest request) {
    return recomputes.page(region, request);
  }

  /** All closed months, newest first. */
  @WithTransaction
  public Uni<List<SlaPeriod>> periods(String region) {
    return periods.all(region);
  }

  /** What would read differently in a month, newest first. */
  @WithTransaction
  public Uni<Page<ClockRevision>> restatements(
      String region, YearMonth month, PageRequest request) {
    return periods.restatements(region, month, request);
  }
}
