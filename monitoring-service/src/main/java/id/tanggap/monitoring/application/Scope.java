package id.tanggap.monitoring.application;

import java.util.Set;

/**
 * What a reader may see: a whole region, or some of its units with everything below them.
 *
 * @param region the region
 * @param wholeRegion true when every unit may be seen
 * @param unitCodes units whose subtrees may be seen otherwise
 */
public record Scope(String region, boolean wholeRegion, Set<String> unitCodes) {

  /** Copies the codes. */
  public Scope {
    unitCodes = Set.copyOf(unitCodes);
  }

  /** Everything of a region. */
  public static Scope region(String region) {
    return new Scope(region, true, Set.of());
  }

  /** Some units of a region with everything below them. */
  public static Scope units(String region, Set<String> unitCodes) {
    return new Scope(region, false, unitCodes);
  }

  /** Whether a unit may be seen, by its path {@code /SETDA/DINKES/}. */
  public boolean covers(String unitPath) {
    return wholeRegion || unitCodes.stream().anyMatch(code -> unitPath.contains("/" + code + "/"));
  }
}
