package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint ended.
 *
 * @param id the complaint
 * @param region Kemendagri code of the region, the tenant
 * @param unitId unit in charge, null for secret complaints and before a disposition
 * @param state CLOSED, REJECTED, DUPLICATE or FORWARDED
 * @param outcome FIXED, ANSWERED, PARTIAL, PLANNED, NO_ACTION, OUT_OF_JURISDICTION,
 *     REPORTER_SILENT, WITHDRAWN, DUPLICATE or SPAM
 * @param at when
 */
public record ComplaintClosedV1(
    UUID id, String region, UUID unitId, String state, String outcome, Instant at) {}
