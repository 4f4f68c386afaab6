package id.tanggap.account.domain.unit;

import id.tanggap.account.domain.official.Platform;
import java.util.Arrays;
import java.util.List;

/**
 * Whom a drive or a campaign concerns; an empty list leaves that side open.
 *
 * @param unitTypes kinds of units
 * @param platforms platforms
 * @param units codes of units whose whole subtrees are meant
 */
public record Circle(List<UnitType> unitTypes, List<Platform> platforms, List<String> units) {

  /** Each once, in a fixed order, so that equal circles are equal. */
  public Circle {
    unitTypes = unitTypes.stream().distinct().sorted().toList();
    platforms = platforms.stream().distinct().sorted().toList();
    units = units.stream().distinct().sorted().toList();
  }

  /** As stored. */
  public static Circle read(String[] unitTypes, String[] platforms, String[] units) {
    return new Circle(
        Arrays.stream(unitTypes).map(UnitType::valueOf).toList(),
        Arrays.stream(platforms).map(Platform::valueOf).toList(),
        List.of(units));
  }

  /** Names of the kinds, to be stored. */
  public String[] unitTypeNames() {
    return unitTypes.stream().map(UnitType::name).toArray(String[]::new);
  }

  /** Names of the platforms, to be stored. */
  public String[] platformNames() {
    return platforms.stream().map(Platform::name).toArray(String[]::new);
  }

  /** Codes of the units, to be stored. */
  public String[] unitCodes() {
    return units.toArray(String[]::new);
  }
}
