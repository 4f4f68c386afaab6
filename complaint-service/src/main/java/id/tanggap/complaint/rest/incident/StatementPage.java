package id.tanggap.complaint.rest.incident;

import java.util.List;

/** Statements of an incident, newest first. */
public record StatementPage(List<StatementResponse> items, String nextCursor) {}
