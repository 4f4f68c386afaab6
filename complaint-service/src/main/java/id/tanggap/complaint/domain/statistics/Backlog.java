package id.tanggap.complaint.domain.statistics;

/**
 * How old the open cases are; the five steps add up to all of them.
 *
 * @param age median, ninth decile and number of the open cases, in seconds since their receipt
 * @param oldest age of the oldest in seconds; null when none is open
 */
public record Backlog(
    Durations age,
    Long oldest,
    long upToThreeDays,
    long upToSevenDays,
    long upToFourteenDays,
    long upToThirtyDays,
    long older) {}
