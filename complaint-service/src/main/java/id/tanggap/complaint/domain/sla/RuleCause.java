package id.tanggap.complaint.domain.sla;

/** Why a clock came under other rules than those it was started with. */
public enum RuleCause {
  /** The calendar was wrong about days, also about past ones. */
  CALENDAR_CORRECTION,
  /** Other working hours are in force, and were asked to hold for open clocks too. */
  CALENDAR_NEW,
  /** Other deadlines are in force, and were asked to hold for open clocks too. */
  POLICY_NEW,
  /** A unit took over that works by a calendar of its own. */
  UNIT_CALENDAR;

  /** True when the old rule was a mistake, so that what it led to is put right as well. */
  public boolean correction() {
    return this == CALENDAR_CORRECTION;
  }
}
