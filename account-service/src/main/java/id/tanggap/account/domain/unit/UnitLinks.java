package id.tanggap.account.domain.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What ties a unit to others. A re-organisation (SOTK) merges and splits units, so a unit can take
 * over from several, and several from one.
 *
 * @param successorOf units from which it took over
 * @param externalCodes what other systems call it
 */
public record UnitLinks(List<UUID> successorOf, List<ExternalCode> externalCodes) {
  /** A unit without ties. */
  public static final UnitLinks NONE = new UnitLinks(List.of(), List.of());

  /**
   * Checks the lists; a predecessor named twice counts once.
   *
   * @throws ExternalCodeRepeated when a code of a system is named twice
   */
  public UnitLinks {
    successorOf = successorOf.stream().distinct().toList();
    Set<ExternalCode> seen = new HashSet<>();
    for (ExternalCode code : externalCodes) {
      if (!seen.add(code)) {
        throw new ExternalCodeRepeated(code);
      }
    }
    externalCodes = List.copyOf(externalCodes);
  }

  /** Whether both say the same, in whatever order. */
  public boolean sameAs(UnitLinks other) {
    return Set.copyOf(successorOf).equals(Set.copyOf(other.successorOf))
        && Set.copyOf(externalCodes).equals(Set.copyOf(other.externalCodes));
  }
}
