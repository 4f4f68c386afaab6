package id.tanggap.complaint.rest.assignment;

import java.util.List;

/** A page of delegations, as documented. */
public record DelegationPage(List<DelegationResponse> items, String nextCursor) {}
