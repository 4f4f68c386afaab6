package id.tanggap.complaint.domain.time;

import java.time.Instant;

/** A stretch [from, to) in which a clock did not run. */
public record Pause(Instant from, Instant to) {}
