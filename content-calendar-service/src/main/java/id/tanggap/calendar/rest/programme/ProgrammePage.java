package id.tanggap.calendar.rest.programme;

import java.util.List;

/** Shape of a page of programmes in the API document. */
public record ProgrammePage(List<ProgrammeResponse> items, String nextCursor) {}
