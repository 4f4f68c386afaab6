package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An edit after approval took the approval away.
 *
 * @param id the content item
 * @param region Kemendagri code of the region, the tenant
 * @param unitId owner unit of the content
 * @param previousHash hash that had been approved
 * @param contentHash hash after the edit
 * @param at when
 */
public record ContentApprovalInvalidatedV1(
    UUID id, String region, UUID unitId, String previousHash, String contentHash, Instant at) {}
