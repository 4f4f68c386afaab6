package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A content item was handed in for approval.
 *
 * @param id the content item
 * @param region Kemendagri code of the region, the tenant
 * @param unitId owner unit of the content
 * @param contentHash SHA-256 in lower-case hex over the canonical content
 * @param submittedBy subject of the person who submitted
 * @param at when
 */
public record ContentSubmittedV1(
    UUID id, String region, UUID unitId, String contentHash, String submittedBy, Instant at) {}
