package id.tanggap.complaint.rest.privacy;

import java.util.List;

/** A page of looks, as documented. */
public record IdentityLookPage(List<IdentityLookResponse> items, String nextCursor) {}
