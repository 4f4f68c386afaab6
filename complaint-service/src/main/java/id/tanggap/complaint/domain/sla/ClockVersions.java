package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.time.Target;
import java.time.LocalDate;
import java.util.UUID;

/**
 * By which versions a clock is judged.
 *
 * @param calendarId null for clocks that run round the clock
 * @param unitCalendarId the calendar that takes over on a day; null when none does
 * @param target what the policy allows
 * @param grace what was added to it so that a change of rules surprised nobody, in its unit
 */
public record ClockVersions(
    int policyVersion,
    UUID calendarId,
    int calendarVersion,
    UUID unitCalendarId,
    Integer unitCalendarVersion,
    LocalDate unitCalendarFrom,
    Target target,
    long grace) {

  /** What is allowed in all. */
  public Target allowed() {
    return new Target(target.mode(), target.amount() + grace);
  }

  /** The same by another version of one of its calendars. */
  public ClockVersions withVersion(UUID calendar, int version) {
    boolean main = calendar.equals(calendarId);
    boolean unit = calendar.equals(unitCalendarId);
    return new ClockVersions(
        policyVersion,
        calendarId,
        main ? version : calendarVersion,
        unitCalendarId,
        unit ? Integer.valueOf(version) : unitCalendarVersion,
        unitCalendarFrom,
        target,
        grace);
  }

  /** The same with another calendar from a day on; null takes it away. */
  public ClockVersions withUnitCalendar(UUID calendar, Integer version, LocalDate from) {
    return new ClockVersions(
        policyVersion, calendarId, calendarVersion, calendar, version, from, target, grace);
  }

  /** The same by another version of the policy. */
  public ClockVersions withPolicy(int version, Target allowed) {
    return new ClockVersions(
        version,
        calendarId,
        calendarVersion,
        unitCalendarId,
        unitCalendarVersion,
        unitCalendarFrom,
        allowed,
        0);
  }

  /** The same by another calendar altogether; null for round the clock. */
  public ClockVersions withCalendar(UUID calendar, int version) {
    return new ClockVersions(policyVersion, calendar, version, null, null, null, target, grace);
  }

  /** The same with so much more time. */
  public ClockVersions withMore(long more) {
    return new ClockVersions(
        policyVersion,
        calendarId,
        calendarVersion,
        unitCalendarId,
        unitCalendarVersion,
        unitCalendarFrom,
        target,
        grace + more);
  }
}
