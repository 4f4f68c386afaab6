package id.tanggap.account.application;

import java.util.Set;

/**
 * Which part of the registry a reader may see.
 *
 * @param region the tenant
 * @param wholeRegion true for those who see every unit of it
 * @param units codes of the units whose subtrees the others see
 */
public record Scope(String region, boolean wholeRegion, Set<String> units) {

  /** Copies the codes. */
  public Scope {
    units = Set.copyOf(units);
  }

  /** Everything in a region. */
  public static Scope of(String region) {
    return new Scope(region, true, Set.of());
  }

  /** Whether a unit with this path lies inside. */
  public boolean covers(String path) {
    return wholeRegion || units.stream().anyMatch(code -> path.contains("/" + code + "/"));
  }
}
