package id.tanggap.monitoring.domain.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a region as of a date. The share of active units is over all registered units that
 * are not exempt: a unit without an account is not active, and a trained unit is not an active one.
 *
 * @param registeredUnits units in the roster
 * @param monitoredUnits those with at least one mandatory account
 * @param exemptUnits those whose silence is approved
 * @param activeUnits those that count as active
 * @param active active units over registered units that are not exempt
 * @param trained trained units over registered units
 * @param postingAloneUnits active units that were judged by posting alone
 * @param monitoredAccounts mandatory accounts
 * @param readableAccounts mandatory accounts about which something can be said
 * @param coverage mean covered part of the window over the mandatory accounts, null without any
 * @param byClass units by class; every class is present
 */
public record ActivitySummary(
    int registeredUnits,
    int monitoredUnits,
    int exemptUnits,
    int activeUnits,
    Share active,
    Share trained,
    int postingAloneUnits,
    int monitoredAccounts,
    int readableAccounts,
    BigDecimal coverage,
    Map<ActivityClass, Integer> byClass) {

  /** Sums up the units of a region. */
  public static ActivitySummary of(List<UnitActivity> units) {
    Map<ActivityClass, Integer> byClass = new EnumMap<>(ActivityClass.class);
    for (ActivityClass activityClass : ActivityClass.values()) {
      byClass.put(activityClass, 0);
    }
    int monitored = 0;
    int exempt = 0;
    int active = 0;
    int trained = 0;
    int postingAlone = 0;
    int accounts = 0;
    int readable = 0;
    BigDecimal covered = BigDecimal.ZERO;
    for (UnitActivity unit : units) {
      UnitVerdict verdict = unit.verdict();
      byClass.merge(verdict.activityClass(), 1, Integer::sum);
      monitored += verdict.mandatoryAccounts() > 0 ? 1 : 0;
      exempt += verdict.exempt() ? 1 : 0;
      active += verdict.active() ? 1 : 0;
      trained += unit.trained() ? 1 : 0;
      postingAlone += verdict.active() && verdict.judgedByPostingAlone() ? 1 : 0;
      accounts += verdict.mandatoryAccounts();
      readable += verdict.readableAccounts();
      if (verdict.coverage() != null) {
        covered =
            covered.add(
                verdict.coverage().multiply(BigDecimal.valueOf(verdict.mandatoryAccounts())));
      }
    }
    return new ActivitySummary(
        units.size(),
        monitored,
        exempt,
        active,
        new Share(active, units.size() - exempt),
        new Share(trained, units.size()),
        postingAlone,
        accounts,
        readable,
        accounts == 0 ? null : covered.divide(BigDecimal.valueOf(accounts), 4, RoundingMode.DOWN),
        Collections.unmodifiableMap(byClass));
  }
}
