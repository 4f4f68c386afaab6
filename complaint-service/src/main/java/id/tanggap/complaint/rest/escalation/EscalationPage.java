package id.tanggap.complaint.rest.escalation;

import java.util.List;

/** A page of escalations, as documented. */
public record EscalationPage(List<EscalationResponse> items, String nextCursor) {}
