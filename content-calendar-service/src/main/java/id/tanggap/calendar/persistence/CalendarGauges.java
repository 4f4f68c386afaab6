package id.tanggap.calendar.persistence;

import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.kit.metrics.Reading;
import id.tanggap.kit.metrics.StoredGauge;
import id.tanggap.kit.metrics.StoredGauges;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What operators watch of publications and of the scan for missed ones. */
@ApplicationScoped
class CalendarGauges implements StoredGauges {

  private static final String OPERATORS = "operators watch the whole service";

  private static final String OVERDUE =
      """
      select lower(state), cast(count(*) as float8) from publication
       where state in ('PLANNED', 'READY', 'MANUAL') and due_at < now() group by state
      """;

  private static final String LATE =
      """
      select 'missed-publication',
             greatest(0, cast(extract(epoch from now() - min(miss_at)) as float8))
        from publication where state in ('PLANNED', 'READY') having min(miss_at) is not null
      """;

  private final CrossRegion across;

  CalendarGauges(CrossRegion across) {
    this.across = across;
  }

  @Override
  public List<StoredGauge> gauges() {
    return List.of(
        StoredGauge.counts(
            "tanggap.publication.overdue",
            "Publications whose time has come and that are not out, by state",
            "state",
            List.of(PublicationState.PLANNED, PublicationState.READY, PublicationState.MANUAL),
            () -> read(OVERDUE)),
        StoredGauge.lateness(List.of("missed-publication"), () -> read(LATE)));
  }

  private Uni<List<Reading>> read(String sql) {
    return across.sql(OPERATORS, sql, Map.of(), Reading.class);
  }
}
