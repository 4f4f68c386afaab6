package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.time.WorkingCalendar;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of a working calendar; never changed once written.
 *
 * @param rowId id of the version
 * @param calendarId id of the calendar, the same for all its versions
 * @param office true for the calendar by which the region's deadlines run
 * @param change whether it corrects an earlier version or is a new arrangement
 * @param effectiveFrom what is received from then on is judged by it; a correction has that of the
 *     version it corrects
 * @param appliedToOpen true when what was open then is judged by it as well
 * @param reason why it was published; null for what ships with the product
 */
public record CalendarVersion(
    UUID rowId,
    UUID calendarId,
    String region,
    int version,
    String name,
    boolean office,
    WorkingCalendar calendar,
    Change change,
    Instant effectiveFrom,
    boolean appliedToOpen,
    String reason,
    String createdBy,
    Instant createdAt) {

  /** What a version is to the ones before it. */
  public enum Change {
    /** Another arrangement of working time. */
    NEW,
    /** The same arrangement, told right. */
    CORRECTION
  }
}
