package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Exactly the content with this hash was approved.
 *
 * @param id the content item
 * @param region Kemendagri code of the region, the tenant
 * @param unitId owner unit of the content
 * @param contentHash the pinned hash
 * @param approvedBy subject of the approver
 * @param at when
 */
public record ContentApprovedV1(
    UUID id, String region, UUID unitId, String contentHash, String approvedBy, Instant at) {}
