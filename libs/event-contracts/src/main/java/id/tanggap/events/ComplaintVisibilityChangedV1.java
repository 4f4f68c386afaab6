package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint is shown to more or to fewer from now on. Of one that became secret a consumer drops
 * unit and category, whatever it heard before; of one that is secret no longer it takes them from
 * here.
 *
 * @param id the complaint
 * @param region Kemendagri code of the region, the tenant
 * @param visibility PUBLIC, ANONYMOUS or SECRET
 * @param category what it is about, null for secret complaints and while unknown
 * @param unitId unit in charge, null for secret complaints and without a disposition
 * @param at when
 */
public record ComplaintVisibilityChangedV1(
    UUID id, String region, String visibility, String category, UUID unitId, Instant at) {}
