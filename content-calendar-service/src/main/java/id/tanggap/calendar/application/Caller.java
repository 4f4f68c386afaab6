package id.tanggap.calendar.application;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.calendar.domain.roster.RosterUnit;
import java.util.Set;

/**
 * On whose behalf a use case runs and how far that person reaches.
 *
 * @param actor who
 * @param region the tenant; nothing outside it is ever seen
 * @param readsRegion sees every unit of the region
 * @param writesRegion acts for every unit of the region
 * @param posts posts on the accounts of the units, and does not only read or decide: who holds an
 *     account or stands in for that person is an admin of its unit
 * @param units codes of the units the person serves, with everything below them
 */
public record Caller(
    Actor actor,
    String region,
    boolean readsRegion,
    boolean writesRegion,
    boolean posts,
    Set<String> units) {

  /** Copies the units. */
  public Caller {
    units = Set.copyOf(units);
  }

  /**
   * Whether the person may see things of this unit.
   *
   * @param unit null when the unit is not known: then only who sees the whole region does
   */
  public boolean reads(RosterUnit unit) {
    return readsRegion || serves(unit);
  }

  /**
   * Whether the person may act on things of this unit.
   *
   * @param unit null when the unit is not known: then only who acts for the whole region does
   */
  public boolean writes(RosterUnit unit) {
    return writesRegion || serves(unit);
  }

  /**
   * Whether the person may post on accounts of this unit.
   *
   * @param unit null when the unit is not known: then only who acts for the whole region does
   */
  public boolean postsFor(RosterUnit unit) {
    return writesRegion || (posts && serves(unit));
  }

  private boolean serves(RosterUnit unit) {
    return unit != null
        && unit.region().equals(region)
        && units.stream().anyMatch(code -> unit.path().contains("/" + code + "/"));
  }
}
