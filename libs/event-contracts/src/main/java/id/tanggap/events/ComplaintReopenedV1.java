package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint that had been resolved or had ended goes on.
 *
 * @param id the complaint
 * @param region Kemendagri code of the region, the tenant
 * @param unitId unit in charge, null for secret complaints and without a disposition
 * @param cause REOPEN, UNMERGE or RETURN
 * @param state where it stands now
 * @param at when
 */
public record ComplaintReopenedV1(
    UUID id, String region, UUID unitId, String cause, String state, Instant at) {}
