package id.tanggap.complaint.rest.privacy;

import java.util.List;

/** A page of breaches, as documented. */
public record BreachPage(List<BreachResponse> items, String nextCursor) {}
