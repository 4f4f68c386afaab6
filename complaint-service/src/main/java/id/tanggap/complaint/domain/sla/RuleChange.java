package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.ClockState;
import id.tanggap.complaint.domain.time.HorizonExceeded;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * Decides clock by clock what a change of rules means. Open clocks follow it. Stopped ones follow a
 * correction, because the rule they were judged by was a mistake, and never a new rule. A breach
 * that has happened is taken back by a correction only. A new rule never makes a deadline earlier
 * than the end of the next working day. Figures of closed periods never change silently.
 *
 * @param asOf the instant for which both readings are compared
 * @param closed periods whose figures are out
 * @param zone the zone by which an instant belongs to a period
 * @param notBefore the end of the next working day
 */
public record RuleChange(
    RuleCause cause, Instant asOf, Set<YearMonth> closed, ZoneId zone, Instant notBefore) {

  public RuleChange {
    closed = Set.copyOf(closed);
  }

  /**
   * Judges one clock; changes nothing.
   *
   * @param next the versions that it would come under
   * @param before its calendar as it is
   * @param after its calendar by those versions
   */
  public Verdict judge(
      SlaClock clock, ClockVersions next, WorkingCalendar before, WorkingCalendar after) {
    boolean stopped = clock.state() == ClockState.MET || clock.state() == ClockState.MET_LATE;
    if (!stopped && !clock.state().open() || stopped && !cause.correction()) {
      return Verdict.KEPT;
    }
    try {
      ClockChange change = clock.under(next, before, after, this);
      if (change.before().breachedAt() != null && !cause.correction()) {
        return Verdict.KEPT;
      }
      return stopped ? stopped(change) : open(change);
    } catch (HorizonExceeded never) {
      return Verdict.KEPT; // a deadline beyond the horizon is no deadline: the old one stands
    }
  }

  private Verdict stopped(ClockChange change) {
    YearMonth month = month(change.before().metAt());
    if (!closed.contains(month)) {
      return new Verdict(Verdict.Treatment.APPLY, change, breachPeriod(change));
    }
    return change.visible() ? new Verdict(Verdict.Treatment.RESTATE, change, month) : Verdict.KEPT;
  }

  private Verdict open(ClockChange change) {
    return new Verdict(Verdict.Treatment.APPLY, change, breachPeriod(change));
  }

  /** The closed period in which a breach lay, or would lie, that moved. */
  private YearMonth breachPeriod(ClockChange change) {
    Instant before = change.before().breachedAt();
    Instant after = change.after().breachedAt();
    if (Objects.equals(before, after)) {
      return null;
    }
    if (before != null && closed.contains(month(before))) {
      return month(before);
    }
    return after != null && closed.contains(month(after)) ? month(after) : null;
  }

  private YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(zone));
  }

  /** True when the deadline may not come sooner than the end of the next working day. */
  boolean floored(ClockReading before) {
    return !cause.correction() && before.breachedAt() == null;
  }
}
