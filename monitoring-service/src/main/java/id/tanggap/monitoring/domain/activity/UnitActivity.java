package id.tanggap.monitoring.domain.activity;

import java.util.UUID;

/**
 * A unit of the roster with its verdict.
 *
 * @param unitId the unit
 * @param code unit code
 * @param name official name
 * @param type unit type
 * @param path codes from the root, each followed by a slash
 * @param trained whether an admin in office had been trained by the date
 * @param pic who is responsible on the date, null when the post is vacant
 * @param verdict how it stands
 */
public record UnitActivity(
    UUID unitId,
    String code,
    String name,
    String type,
    String path,
    boolean trained,
    Pic pic,
    UnitVerdict verdict) {

  /**
   * The person responsible for the accounts of a unit.
   *
   * @param name name as in the letter of appointment
   * @param role PRIMARY_ADMIN, else BACKUP_ADMIN, else LEADER
   */
  public record Pic(String name, String role) {}
}
