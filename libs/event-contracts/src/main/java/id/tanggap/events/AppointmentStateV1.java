package id.tanggap.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of an appointment: which official serves which unit in which role. The name is
 * that of a public official acting in office; contact details stay in account-service.
 *
 * @param id the appointment
 * @param region Kemendagri code of the region, the tenant
 * @param unitId the unit served
 * @param unitCode its code
 * @param personId the person
 * @param personName name of the official
 * @param role PRIMARY_ADMIN, BACKUP_ADMIN, APPROVER, OPERATOR or LEADER
 * @param letterNumber number of the appointment letter
 * @param validFrom first day in office
 * @param validTo last day in office, null while open
 * @param version version of the aggregate; an older one never overwrites a newer one
 */
public record AppointmentStateV1(
    UUID id,
    String region,
    UUID unitId,
    String unitCode,
    UUID personId,
    String personName,
    String role,
    String letterNumber,
    LocalDate validFrom,
    LocalDate validTo,
    long version) {}
