package id.tanggap.monitoring.domain.report;

import id.tanggap.monitoring.domain.activity.AccountActivity;
import id.tanggap.monitoring.domain.activity.ActivityDefinition;
import id.tanggap.monitoring.domain.activity.ActivitySummary;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.CadenceRules;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import id.tanggap.monitoring.domain.response.ComplaintCounts;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * Everything a report prints. A report is a function of this and of nothing else: the same figures
 * give the same file, byte for byte.
 *
 * @param region code of the region
 * @param regionName its name
 * @param period the month
 * @param asOf last day that counts
 * @param generatedAt printed as the time of making
 * @param locale language of the report
 * @param definition when a unit counts as active
 * @param cadence thresholds of the classes
 * @param summary figures of the region
 * @param units units of the region, those that are silent longest first
 * @param accounts accounts of the region
 * @param response response figures of the period for the region
 * @param responseByUnit response figures of the period by unit
 * @param complaints complaints received in the period
 */
public record ReportFigures(
    String region,
    String regionName,
    YearMonth period,
    AsOf asOf,
    Instant generatedAt,
    Locale locale,
    ActivityDefinition definition,
    CadenceRules cadence,
    ActivitySummary summary,
    List<UnitActivity> units,
    List<AccountActivity> accounts,
    ResponseFigures response,
    List<ResponseFigures> responseByUnit,
    ComplaintCounts complaints) {

  /** Copies the lists. */
  public ReportFigures {
    units = List.copyOf(units);
    accounts = List.copyOf(accounts);
    responseByUnit = List.copyOf(responseByUnit);
  }

  /** Units that do not count as active and are not exempt, in the order of the units. */
  public List<UnitActivity> silentUnits() {
    return units.stream()
        .filter(unit -> !unit.verdict().active() && !unit.verdict().exempt())
        .toList();
  }
}
