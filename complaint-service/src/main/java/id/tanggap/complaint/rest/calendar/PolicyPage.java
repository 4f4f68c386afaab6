package id.tanggap.complaint.rest.calendar;

import java.util.List;

/** All versions of the deadlines of a region, newest first. */
public record PolicyPage(List<PolicyResponse> items, String nextCursor) {}
