package id.tanggap.complaint.domain.complaint;

import java.util.Set;

/**
 * The person behind a command, as far as the rules of a case need to know.
 *
 * @param seesRegion true when the person's work covers every unit of the region
 * @param units codes of the units the person serves
 */
public record Caller(
    Actor actor, String region, boolean coordinator, boolean seesRegion, Set<String> units) {

  /** True when one of the person's units is the named one or stands above it. */
  public boolean covers(String unitPath) {
    return unitPath != null && units.stream().anyMatch(code -> unitPath.contains("/" + code + "/"));
  }

  /**
   * Whether the person may know that the case exists. A secret case is known to the coordinator, to
   * who entered it and to the units that handle it, or only to its named handlers once there are
   * some, but never to anyone of the reported unit, whatever else the person is.
   */
  public boolean maySee(Complaint complaint) {
    if (!complaint.secret()) {
      return seesRegion || worksOn(complaint);
    }
    if (covers(complaint.reportedUnitPath())) {
      return false;
    }
    return coordinator
        || actor.id().equals(complaint.report().enteredBy())
        || NamedHandlers.admit(complaint.namedHandlers(), actor.id(), worksOn(complaint));
  }

  private boolean worksOn(Complaint complaint) {
    return covers(complaint.unitPath()) || covers(complaint.supportPaths());
  }

  /**
   * Whether the person may guard the data of the case without seeing it: everybody with the role,
   * but nobody of the unit that a secret case reports.
   */
  public boolean mayGuard(Complaint complaint) {
    return !complaint.secret() || !covers(complaint.reportedUnitPath());
  }

  /** Whether the person works on the case for its unit. */
  public boolean mayHandle(Complaint complaint) {
    return maySee(complaint)
        && (coordinator
            || covers(complaint.unitPath())
            || complaint.secret()
                && NamedHandlers.admit(complaint.namedHandlers(), actor.id(), false));
  }
}
