package id.tanggap.complaint.rest.routing;

import java.util.List;

/** Versions of the routing rules, newest first. */
public record RoutingPage(List<RoutingVersionResponse> items, String nextCursor) {}
