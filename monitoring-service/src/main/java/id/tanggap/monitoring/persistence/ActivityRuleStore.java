package id.tanggap.monitoring.persistence;

import id.tanggap.monitoring.application.ActivityRules;
import id.tanggap.monitoring.domain.activity.ActivityDefinition;
import id.tanggap.monitoring.domain.activity.CadenceRule;
import id.tanggap.monitoring.domain.activity.CadenceRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/**
 * Definitions and thresholds in PostgreSQL; a row of the region goes before one of every region.
 */
@ApplicationScoped
class ActivityRuleStore implements ActivityRules {

  private static final String DEFINITION =
      """
      select name, version, answering_window_days, min_answered_percent, cadence_version,
             text_id, text_en
      from activity_definition
      where region in ('*', :region) and valid_from <= :date
      order by region desc, valid_from desc, version desc limit 1
      """;

  private static final String CADENCE =
      """
      select distinct on (platform, unit_type)
             platform, unit_type, target_posts, target_days, slowing_after_days,
             inactive_after_days, dormant_after_days, min_attainment_percent
      from cadence_rule
      where region in ('*', :region) and version = :version
      order by platform, unit_type, region desc
      """;

  private final MonitoredUnitRepository repository;

  ActivityRuleStore(MonitoredUnitRepository repository) {
    this.repository = repository;
  }

  @Override
  public Uni<ActivityDefinition> definition(String region, LocalDate date) {
    return repository
        .sql(region, DEFINITION, Map.of("date", date), ActivityDefinition.class)
        .map(rows -> rows.get(0));
  }

  @Override
  public Uni<CadenceRules> cadence(String region, String version) {
    return repository
        .sql(region, CADENCE, Map.of("version", version), CadenceRule.class)
        .map(rows -> new CadenceRules(version, rows));
  }
}
