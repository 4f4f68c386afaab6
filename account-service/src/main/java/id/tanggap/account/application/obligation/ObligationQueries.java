package id.tanggap.account.application.obligation;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.obligation.GapState;
import id.tanggap.account.domain.obligation.Obligation;
import id.tanggap.account.domain.obligation.ObligationWaiver;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Circle;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads obligations, waivers and gaps. */
@ApplicationScoped
public class ObligationQueries {
  private final Obligations obligations;
  private final ObligationGaps gaps;
  private final Regions regions;
  private final Clock clock;

  ObligationQueries(Obligations obligations, ObligationGaps gaps, Regions regions, Clock clock) {
    this.obligations = obligations;
    this.gaps = gaps;
    this.regions = regions;
    this.clock = clock;
  }

  /**
   * Which gaps are asked for; null and empty mean any.
   *
   * @param asOf local day, null for today
   */
  public record GapRequest(
      Scope scope, LocalDate asOf, Circle circle, UUID unitId, List<GapState> states) {}

  /** Counts and the day that they are of. */
  public record Summary(LocalDate asOf, List<ObligationGaps.Tally> tallies) {}

  /** One obligation. */
  @WithSession
  public Uni<Obligation> get(String region, UUID id) {
    return obligations.required(region, id);
  }

  /** A page of obligations in the order in which they were laid down. */
  @WithSession
  public Uni<Page<Obligation>> list(Obligations.Filter filter, PageRequest page) {
    return obligations
        .list(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, obligation -> Cursor.of(obligation.id())));
  }

  /** A page of the waivers of one obligation. */
  @WithSession
  public Uni<Page<ObligationWaiver>> waivers(String region, UUID obligation, PageRequest page) {
    return obligations
        .required(region, obligation)
        .flatMap(known -> obligations.waivers(region, obligation, page.after(), page.fetch()))
        .map(found -> Page.of(found, page, waiver -> Cursor.of(waiver.id())));
  }

  /** A page of gaps in the order of unit code and platform. */
  @WithSession
  public Uni<Page<ObligationGaps.Gap>> gaps(GapRequest request, PageRequest page) {
    return filter(request)
        .flatMap(filter -> gaps.list(filter, page.after(), page.fetch()))
        .map(
            found -> Page.of(found, page, gap -> Cursor.of(gap.unitCode(), gap.platform().name())));
  }

  /** Counts by platform and kind of unit. */
  @WithSession
  public Uni<Summary> summary(GapRequest request) {
    return filter(request)
        .flatMap(
            filter -> gaps.tally(filter).map(tallies -> new Summary(filter.day().asOf(), tallies)));
  }

  private Uni<ObligationGaps.Filter> filter(GapRequest request) {
    return regions
        .required(request.scope().region())
        .map(
            region ->
                new ObligationGaps.Filter(
                    request.scope(),
                    day(region, request.asOf()),
                    request.circle(),
                    request.unitId(),
                    request.states()));
  }

  private ObligationGaps.Day day(Region region, LocalDate asked) {
    LocalDate today = region.dayOf(clock.instant());
    if (asked == null || !asked.isBefore(today)) {
      return new ObligationGaps.Day(asked == null ? today : asked, null);
    }
    return new ObligationGaps.Day(
        asked, asked.plusDays(1).atStartOfDay(region.zoneId()).toInstant());
  }
}
