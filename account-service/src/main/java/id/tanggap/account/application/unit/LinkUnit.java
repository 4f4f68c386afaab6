package id.tanggap.account.application.unit;

import id.tanggap.account.domain.unit.PredecessorUnknown;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitLinks;
import id.tanggap.account.domain.unit.UnitSuccessionCycle;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Ties a unit to its predecessors and to other systems, inside the command that changes it. */
@ApplicationScoped
class LinkUnit {
  private final Units units;
  private final UnitTies ties;

  LinkUnit(Units units, UnitTies ties) {
    this.units = units;
    this.ties = ties;
  }

  /**
   * What the links were and are.
   *
   * @param changed whether the two differ
   */
  record Linked(UnitLinks before, UnitLinks after, boolean changed) {}

  /** Gives a unit that is stored already other links than it has. */
  Uni<Linked> link(Unit unit, UnaryOperator<UnitLinks> links, Instant now) {
    return ties.of(unit.region(), List.of(unit.id()))
        .map(found -> found.getOrDefault(unit.id(), UnitTies.Both.NONE).links())
        .flatMap(
            before -> {
              UnitLinks after = links.apply(before);
              Linked linked = new Linked(before, after, !after.sameAs(before));
              return linked.changed()
                  ? replace(unit, after, now).replaceWith(linked)
                  : Uni.createFrom().item(linked);
            });
  }

  private Uni<Void> replace(Unit unit, UnitLinks links, Instant now) {
    unit.renew(now);
    if (links.successorOf().contains(unit.id())) {
      throw new UnitSuccessionCycle(unit.code());
    }
    // locked in one order with everybody else, so that no predecessor vanishes meanwhile
    return units
        .lockAll(unit.region(), links.successorOf())
        .invoke(found -> requireAll(links.successorOf(), found))
        .chain(() -> ties.replace(unit.region(), unit.id(), links))
        .chain(() -> ties.circular(unit.region(), unit.id()))
        .invoke(
            circular -> {
              if (circular) {
                throw new UnitSuccessionCycle(unit.code());
              }
            })
        .replaceWithVoid();
  }

  private static void requireAll(List<UUID> wanted, List<Unit> found) {
    List<UUID> known = found.stream().map(Unit::id).toList();
    wanted.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new PredecessorUnknown(id);
            });
  }
}
