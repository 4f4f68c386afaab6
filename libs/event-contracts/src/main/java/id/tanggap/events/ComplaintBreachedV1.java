package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Time passed a deadline of the case.
 *
 * @param id the complaint
 * @param region Kemendagri code of the region, the tenant
 * @param unitId unit in charge, null for secret complaints and before the first disposition
 * @param clock FIRST_RESPONSE, VERIFY, FOLLOW_UP, ACCEPT or RESOLUTION
 * @param cycle 1, or more for a reopened case
 * @param breachedAt the deadline that passed
 */
public record ComplaintBreachedV1(
    UUID id, String region, UUID unitId, String clock, int cycle, Instant breachedAt) {}
