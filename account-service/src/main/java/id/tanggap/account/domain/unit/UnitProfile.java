package id.tanggap.account.domain.unit;

import java.time.LocalDate;

/**
 * What a coordinator may say about a unit, apart from its place in the tree.
 *
 * @param name official name
 * @param type kind of unit
 * @param address postal address, null when unknown
 * @param phone office telephone as printed on the letterhead, null when unknown
 * @param coordinator true for the unit that coordinates communication (Diskominfo)
 * @param validFrom first local day of existence, null when it precedes the records
 * @param validTo last local day of existence, null while it exists
 */
public record UnitProfile(
    String name,
    UnitType type,
    String address,
    String phone,
    boolean coordinator,
    LocalDate validFrom,
    LocalDate validTo) {

  /** Blank texts become null so that an empty cell and a missing one mean the same. */
  public UnitProfile {
    name = name.strip();
    address = blankToNull(address);
    phone = blankToNull(phone);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
