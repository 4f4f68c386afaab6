package id.tanggap.calendar.rest.publication;

import java.util.List;

/** Shape of a page of publications in the API document. */
public record PublicationPage(List<PublicationResponse> items, String nextCursor) {}
