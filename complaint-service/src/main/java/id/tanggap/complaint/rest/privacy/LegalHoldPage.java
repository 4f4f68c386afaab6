package id.tanggap.complaint.rest.privacy;

import java.util.List;

/** A page of holds, as documented. */
public record LegalHoldPage(List<LegalHoldResponse> items, String nextCursor) {}
