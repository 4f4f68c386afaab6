package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An interaction needs no answer any more although none was given.
 *
 * @param id the interaction
 * @param region Kemendagri code of the region, the tenant
 * @param threadId thread of the interaction; its order is kept
 * @param unitId unit that owed the answer
 * @param reason NO_ANSWER_NEEDED, HIDDEN or DELETED_BY_AUTHOR
 * @param at when
 */
public record InteractionClosedV1(
    UUID id, String region, UUID threadId, UUID unitId, String reason, Instant at) {}
