package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The first human answer to an interaction.
 *
 * @param id the interaction
 * @param region Kemendagri code of the region, the tenant
 * @param threadId thread of the interaction; its order is kept
 * @param accountId our account it was made on, null for channels without one
 * @param unitId unit that owes the answer, null until known
 * @param answeredAt time of the answer
 * @param withinTarget true when not after the end of the target
 * @param workingSeconds working seconds between receipt and answer
 * @param elapsedSeconds plain seconds between receipt and answer
 */
public record InteractionAnsweredV1(
    UUID id,
    String region,
    UUID threadId,
    UUID accountId,
    UUID unitId,
    Instant answeredAt,
    boolean withinTarget,
    long workingSeconds,
    long elapsedSeconds) {}
