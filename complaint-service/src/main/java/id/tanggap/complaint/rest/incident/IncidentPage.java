package id.tanggap.complaint.rest.incident;

import java.util.List;

/** Incidents, newest first. */
public record IncidentPage(List<IncidentResponse> items, String nextCursor) {}
