package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The publication will not happen.
 *
 * @param id the publication
 * @param region Kemendagri code of the region, the tenant
 * @param contentId content published
 * @param accountId account it goes to
 * @param at when it was cancelled
 */
public record PublicationCancelledV1(
    UUID id, String region, UUID contentId, UUID accountId, Instant at) {}
