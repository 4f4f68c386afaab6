package id.tanggap.complaint.rest.calendar;

import java.util.List;

/** A page of units that work by a calendar, as documented. */
public record CalendarAssignmentPage(List<CalendarAssignmentResponse> items, String nextCursor) {}
