package id.tanggap.monitoring.persistence;

import id.tanggap.kit.metrics.Reading;
import id.tanggap.kit.metrics.StoredGauge;
import id.tanggap.kit.metrics.StoredGauges;
import id.tanggap.kit.persistence.CrossRegion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What operators watch of the daily evaluation. */
@ApplicationScoped
class MonitoringGauges implements StoredGauges {

  // a day is due when it is over in the region; a region without a run yet is due since last night
  private static final String LATE =
      """
      select 'daily-evaluation',
             coalesce(max(greatest(0, cast(extract(epoch from now() - due) as float8))), 0)
        from (select cast(coalesce(r.done_for + 2, cast(now() at time zone u.zone as date))
                          as timestamp) at time zone u.zone as due
                from (select region, max(region_zone) as zone
                        from monitored_unit group by region) u
                left join evaluation_run r on r.region = u.region) regions
      """;

  private final CrossRegion across;

  MonitoringGauges(CrossRegion across) {
    this.across = across;
  }

  @Override
  public List<StoredGauge> gauges() {
    return List.of(
        StoredGauge.lateness(
            List.of("daily-evaluation"),
            () -> across.sql("operators watch the whole service", LATE, Map.of(), Reading.class)));
  }
}
