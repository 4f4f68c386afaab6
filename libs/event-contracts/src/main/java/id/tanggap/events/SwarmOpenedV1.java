package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Many similar complaints have become one incident with an owner. No secret complaint is among
 * them.
 *
 * @param id the incident
 * @param region Kemendagri code of the region, the tenant
 * @param category of the complaints, null when they have none in common
 * @param ownerUnitId unit that answers for it
 * @param complaints how many belong to it now
 * @param detected true when the service saw it before a person did
 * @param openedAt when
 */
public record SwarmOpenedV1(
    UUID id,
    String region,
    String category,
    UUID ownerUnitId,
    long complaints,
    boolean detected,
    Instant openedAt) {}
