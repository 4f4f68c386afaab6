package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A unit that has children, appointments, accounts or attendance cannot be deleted. */
public final class UnitStillUsed extends Rejection {
  private static final long serialVersionUID = 1L;

  /**
   * Says what hangs on the unit.
   *
   * @param problem one of {@code unit-has-children}, {@code unit-has-appointments}, {@code
   *     unit-has-accounts}, {@code unit-has-shared-accounts}, {@code unit-has-handovers}, {@code
   *     unit-has-successors}, {@code unit-has-trainings}, {@code unit-has-meetings}, {@code
   *     unit-has-waivers}
   */
  public UnitStillUsed(String problem, String code, long count) {
    super(Kind.CONFLICT, problem, Map.of("unitCode", code, "count", count));
  }
}
