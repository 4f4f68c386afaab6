package id.tanggap.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The activity class of an account or unit changed.
 *
 * @param id the account or unit
 * @param region Kemendagri code of the region, the tenant
 * @param scope ACCOUNT or UNIT
 * @param unitId the unit
 * @param previous class before, null for the first
 * @param current class now
 * @param asOf local date of the evaluation
 * @param definition name and version of the definition
 */
public record ActivityClassChangedV1(
    UUID id,
    String region,
    String scope,
    UUID unitId,
    String previous,
    String current,
    LocalDate asOf,
    String definition) {}
