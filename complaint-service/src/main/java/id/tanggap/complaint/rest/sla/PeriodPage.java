package id.tanggap.complaint.rest.sla;

import java.util.List;

/** All closed months of a region, newest first. */
public record PeriodPage(List<PeriodResponse> items, String nextCursor) {}
