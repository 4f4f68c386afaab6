package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.activity.AccountActivity;
import id.tanggap.monitoring.domain.activity.ActivityDefinition;
import id.tanggap.monitoring.domain.activity.ActivitySummary;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.CadenceRules;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import java.util.List;

/**
 * How a region, or the part of it that a reader may see, stands as of a date.
 *
 * @param region code of the region
 * @param regionName its name, empty while no unit is known
 * @param asOf the date
 * @param definition when a unit counts as active
 * @param cadence thresholds of the classes
 * @param summary figures over {@code units}
 * @param units units, those whose last post is oldest first, then those without a known post
 * @param accounts accounts by id
 */
public record RegionActivity(
    String region,
    String regionName,
    AsOf asOf,
    ActivityDefinition definition,
    CadenceRules cadence,
    ActivitySummary summary,
    List<UnitActivity> units,
    List<AccountActivity> accounts) {

  /** Copies the lists. */
  public RegionActivity {
    units = List.copyOf(units);
    accounts = List.copyOf(accounts);
  }
}
