package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Nobody published it in time, so nothing of it is expected any more; a new time is told as planned
 * again.
 *
 * @param id the publication
 * @param region Kemendagri code of the region, the tenant
 * @param contentId content that was to be published
 * @param accountId account it was to go to
 * @param unitId owner unit of the content
 * @param dueAt when it was due
 * @param at when it was given up
 */
public record PublicationMissedV1(
    UUID id,
    String region,
    UUID contentId,
    UUID accountId,
    UUID unitId,
    Instant dueAt,
    Instant at) {}
