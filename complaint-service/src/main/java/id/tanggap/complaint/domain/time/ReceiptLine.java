package id.tanggap.complaint.domain.time;

import java.time.Instant;

/**
 * One line of the bill of a clock: what happened between two instants and how many seconds it cost.
 *
 * @param seconds seconds that count, 0 for closed or paused stretches
 * @param reason WORKING, OUTSIDE_HOURS, WEEKEND, NATIONAL, COLLECTIVE_LEAVE, LOCAL, EMERGENCY,
 *     ELAPSED or PAUSED:&lt;cause&gt;
 */
public record ReceiptLine(Instant from, Instant to, long seconds, String reason) {}
