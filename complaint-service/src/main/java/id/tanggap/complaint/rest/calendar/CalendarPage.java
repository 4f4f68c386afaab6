package id.tanggap.complaint.rest.calendar;

import java.util.List;

/** A page of working calendars, as documented. */
public record CalendarPage(List<CalendarResponse> items, String nextCursor) {}
