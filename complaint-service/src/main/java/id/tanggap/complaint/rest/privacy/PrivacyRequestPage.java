package id.tanggap.complaint.rest.privacy;

import java.util.List;

/** A page of requests, as documented. */
public record PrivacyRequestPage(List<PrivacyRequestResponse> items, String nextCursor) {}
