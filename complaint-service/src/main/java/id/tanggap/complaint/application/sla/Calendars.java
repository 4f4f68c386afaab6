package id.tanggap.complaint.application.sla;

import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of working calendars. */
public interface Calendars {

  /**
   * Holds the rules of a region as they are until the caller's transaction ends, together with
   * others who do the same.
   */
  Uni<Void> hold(String region);

  /**
   * Waits for everybody who holds the rules of a region, and lets nobody read them before the
   * caller's transaction ends: whoever starts a clock does so by the old version before the change,
   * where the run finds it, or by the new one. Must come before {@link #hold}.
   */
  Uni<Void> change(String region);

  /** The newest version; null when the region has no such calendar. */
  Uni<CalendarVersion> latest(String region, UUID calendarId);

  /** One version; null when absent. */
  Uni<CalendarVersion> version(String region, UUID calendarId, int version);

  /** The newest version of the calendar with this name; null when absent. */
  Uni<CalendarVersion> named(String region, String name);

  /** The newest version of the calendar by which the region's deadlines run; null when absent. */
  Uni<CalendarVersion> office(String region);

  /** The version of the office calendar for a clock; null when absent. */
  Uni<CalendarVersion> officeFor(String region, Occasion occasion);

  /** The version of a calendar for a clock; null when absent. */
  Uni<CalendarVersion> inForce(String region, UUID calendarId, Occasion occasion);

  /** All versions of a calendar, newest first. */
  Uni<List<CalendarVersion>> versions(String region, UUID calendarId);

  /** Adds a version; one that is there already breaks a constraint. */
  Uni<Void> add(CalendarVersion version);

  /** The newest version of each calendar, newest first. */
  Uni<Page<CalendarVersion>> page(String region, PageRequest request);

  /** Adds a version; does nothing when the same version is already there. */
  Uni<Void> addIfAbsent(CalendarVersion version);
}
