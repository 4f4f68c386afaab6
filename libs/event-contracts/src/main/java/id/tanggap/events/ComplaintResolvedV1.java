package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The unit says that the matter is settled.
 *
 * @param id the complaint
 * @param region Kemendagri code of the region, the tenant
 * @param unitId unit in charge, null for secret complaints
 * @param outcome FIXED, ANSWERED, PARTIAL, PLANNED, NO_ACTION, OUT_OF_JURISDICTION,
 *     REPORTER_SILENT, WITHDRAWN, DUPLICATE or SPAM
 * @param at when
 */
public record ComplaintResolvedV1(
    UUID id, String region, UUID unitId, String outcome, Instant at) {}
