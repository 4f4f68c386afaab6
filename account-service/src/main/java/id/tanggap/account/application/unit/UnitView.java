package id.tanggap.account.application.unit;

import id.tanggap.account.domain.unit.Unit;
import java.util.UUID;

/**
 * A unit and who answers for it today.
 *
 * @param unit the unit
 * @param primary the primary admin in force, null when the post is vacant
 * @param ties from whom it took over, who took over from it, what other systems call it
 */
public record UnitView(Unit unit, Primary primary, UnitTies.Both ties) {

  /**
   * A primary admin in force.
   *
   * @param unitId the unit served
   * @param personId the person
   * @param name the person's name
   */
  public record Primary(UUID unitId, UUID personId, String name) {}

  /** Whether nobody answers for the unit. */
  public boolean vacant() {
    return primary == null;
  }
}
