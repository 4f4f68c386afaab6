package id.tanggap.complaint.rest.privacy;

import java.util.List;

/** A page of policies, as documented. */
public record RetentionPolicyPage(List<RetentionPolicyResponse> items, String nextCursor) {}
