package id.tanggap.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of a unit (OPD, kecamatan, kelurahan, puskesmas ...) after a change. Carries the
 * facts of its region that a consumer needs to compute local dates.
 *
 * @param id the unit
 * @param region Kemendagri code of the region, the tenant
 * @param regionName name of the region as printed in reports
 * @param regionZone IANA zone of the region
 * @param code unit code, unique in the region
 * @param name official name
 * @param type AGENCY, DISTRICT, URBAN_VILLAGE, VILLAGE, HEALTH_CENTRE, HOSPITAL,
 *     REGIONAL_ENTERPRISE or EXTERNAL_PARTNER
 * @param parentId the unit above, null at the root
 * @param path codes from the root to this unit, each followed by a slash
 * @param validFrom first local day of existence, null when it precedes the records
 * @param validTo last local day of existence, null while it exists
 * @param coordinator true for the unit that coordinates communication (Diskominfo)
 * @param firstTrainedOn local date on which the first admin now in office was trained, null when
 *     none was
 * @param trainedAdmins admins in office who attended a training
 * @param version version of the aggregate; an older one never overwrites a newer one
 */
public record UnitStateV1(
    UUID id,
    String region,
    String regionName,
    String regionZone,
    String code,
    String name,
    String type,
    UUID parentId,
    String path,
    LocalDate validFrom,
    LocalDate validTo,
    boolean coordinator,
    LocalDate firstTrainedOn,
    int trainedAdmins,
    long version) {}
