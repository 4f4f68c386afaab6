package id.tanggap.complaint.rest.sla;

import java.util.List;

/** A page of warnings, as documented. */
public record WarningPage(List<WarningResponse> items, String nextCursor) {}
