package id.tanggap.complaint.application.sla;

import java.time.Instant;

/**
 * For what rules are asked. New rules hold for what is received once they are in force; for what
 * was received before only when they were applied to open cases as well.
 *
 * @param receivedAt when the citizen spoke
 * @param at when the clock starts
 */
public record Occasion(Instant receivedAt, Instant at) {}
