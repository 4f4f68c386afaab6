package id.tanggap.complaint.rest.privacy;

import java.util.List;

/** A page of runs, as documented. */
public record RetentionRunPage(List<RetentionRunResponse> items, String nextCursor) {}
