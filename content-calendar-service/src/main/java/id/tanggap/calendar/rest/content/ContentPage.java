package id.tanggap.calendar.rest.content;

import java.util.List;

/** Shape of a page of content items in the API document. */
public record ContentPage(List<ContentSummary> items, String nextCursor) {}
