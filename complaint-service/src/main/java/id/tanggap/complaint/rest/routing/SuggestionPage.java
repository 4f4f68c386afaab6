package id.tanggap.complaint.rest.routing;

import java.util.List;

/** What the rules said of a case, newest first. */
public record SuggestionPage(List<SuggestionResponse> items, String nextCursor) {}
