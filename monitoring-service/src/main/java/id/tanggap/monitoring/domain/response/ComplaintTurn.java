package id.tanggap.monitoring.domain.response;

import java.time.Instant;

/**
 * A case was settled, or goes on. As of an instant a case is settled when the latest turn before it
 * settles; of two at the same time the one that goes on stands. All turns are kept, so that what
 * was true of a day stays true of it.
 *
 * @param at when, by the clock of complaint-service
 * @param settles whether it was solved or ended, false when it was reopened
 */
public record ComplaintTurn(Instant at, boolean settles) {}
