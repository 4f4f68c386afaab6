package id.tanggap.account.application.unit;

import id.tanggap.account.domain.unit.ExternalCode;
import id.tanggap.account.domain.unit.UnitLinks;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: which unit took over from which, and what other systems call them. */
public interface UnitTies {

  /**
   * The ties of a unit, seen from both sides.
   *
   * @param links what is said about the unit itself
   * @param successors units that took over from it
   */
  record Both(UnitLinks links, List<UUID> successors) {
    static final Both NONE = new Both(UnitLinks.NONE, List.of());
  }

  /** Ties by unit; a unit without any is absent. */
  Uni<Map<UUID, Both>> of(String region, Collection<UUID> units);

  /** Puts other links in the place of the recorded ones. */
  Uni<Void> replace(String region, UUID unit, UnitLinks links);

  /** Whether a unit is, at whatever remove, its own predecessor. */
  Uni<Boolean> circular(String region, UUID unit);

  /** The unit that a system calls so, or null. */
  Uni<UUID> called(String region, ExternalCode code);
}
