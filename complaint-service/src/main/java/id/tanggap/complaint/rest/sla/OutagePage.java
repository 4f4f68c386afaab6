package id.tanggap.complaint.rest.sla;

import java.util.List;

/** A page of outages, as documented. */
public record OutagePage(List<OutageResponse> items, String nextCursor) {}
