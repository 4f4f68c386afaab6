package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.complaint.domain.sla.RuleChange;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import java.util.List;

/**
 * A change of rules with everything that is needed to judge clocks by it.
 *
 * @param change how clocks are judged
 * @param calendar the version that comes; null for a policy
 * @param replaced the versions of the calendar that it takes the place of
 * @param policy the version that comes; null for a calendar
 * @param office the office calendar for clocks that ran round the clock and no longer do
 * @param origin what revisions say about why
 */
record RecomputePlan(
    String region,
    RuleChange change,
    CalendarVersion calendar,
    List<Integer> replaced,
    SlaPolicy policy,
    CalendarVersion office,
    ClockRevision.Origin origin) {

  /** Which clocks a stretch of the run goes through. */
  Clocks.Reach reach(Recompute.Stretch stretch) {
    return calendar == null
        ? new Clocks.Reach(null, List.of(), policy.version(), false, true)
        : new Clocks.Reach(
            calendar.calendarId(),
            replaced,
            null,
            stretch == Recompute.Stretch.UNIT,
            !change.cause().correction());
  }
}
