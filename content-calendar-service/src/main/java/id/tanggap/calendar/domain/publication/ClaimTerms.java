package id.tanggap.calendar.domain.publication;

import java.time.Duration;

/**
 * The times around a due date.
 *
 * @param lead how long before the due time text and media are handed out
 * @param hold how long a claim keeps others away
 * @param late how long after the due time it may still be published
 */
public record ClaimTerms(Duration lead, Duration hold, Duration late) {}
