package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The citizen got a response.
 *
 * @param id the complaint
 * @param region Kemendagri code of the region, the tenant
 * @param unitId unit in charge, null for secret complaints
 * @param at when the channel accepted it
 * @param withinTarget true when the first response was in time
 */
public record ComplaintRespondedV1(
    UUID id, String region, UUID unitId, Instant at, boolean withinTarget) {}
