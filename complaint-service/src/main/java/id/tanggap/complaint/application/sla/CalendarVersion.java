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
 */
public record CalendarVersion(
    UUID rowId,
    UUID calendarId,
    String region,
    int version,
    String name,
    boolean office,
    WorkingCalendar calendar,
    String createdBy,
    Instant createdAt) {}
