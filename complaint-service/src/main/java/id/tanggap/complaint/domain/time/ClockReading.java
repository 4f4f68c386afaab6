package id.tanggap.complaint.domain.time;

import java.time.Instant;
import java.util.List;

/**
 * What a clock shows at one instant.
 *
 * @param consumedSeconds counted seconds so far; the receipt adds up to it
 * @param dueAt the deadline, null before the start, while paused and after a cancellation
 * @param metAt when it was stopped, null while open
 * @param breachedAt the deadline that was passed, null when none was
 * @param warnings when 50, 80 and 100 % of the target are consumed
 * @param calendarComplete false when a year in use has no holiday table
 */
public record ClockReading(
    ClockState state,
    Instant startAt,
    long consumedSeconds,
    Instant dueAt,
    Instant metAt,
    Instant breachedAt,
    List<Warning> warnings,
    List<ReceiptLine> receipt,
    boolean calendarComplete) {

  /** The instant at which a share of the target is used up. */
  public record Warning(int percent, Instant at) {}
}
