package id.tanggap.complaint.rest.sla;

import java.util.List;

/** A page of changes of rules, as documented. */
public record RecomputePage(List<RecomputeResponse> items, String nextCursor) {}
