package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.CalendarAssignment;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** Store of which unit works by which calendar. */
public interface UnitCalendars {

  /**
   * The calendar of the unit with this path on a day: its own, or that of the nearest unit above it
   * that has one; null when none has.
   */
  Uni<UUID> calendarOf(String region, String unitPath, LocalDate day);

  /** The assignments of a calendar, newest first. */
  Uni<Page<CalendarAssignment>> page(String region, UUID calendarId, PageRequest request);

  /** Adds one; a second for the same unit and day breaks a constraint. */
  Uni<CalendarAssignment> add(CalendarAssignment assignment);
}
