package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint was assigned to a unit.
 *
 * @param id the complaint
 * @param region Kemendagri code of the region, the tenant
 * @param unitId unit in charge, null for secret complaints
 * @param at when
 */
public record ComplaintAssignedV1(UUID id, String region, UUID unitId, Instant at) {}
