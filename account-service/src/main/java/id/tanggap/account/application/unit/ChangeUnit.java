package id.tanggap.account.application.unit;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitParentUnknown;
import id.tanggap.account.domain.unit.UnitProfile;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes what is said about a unit, or its place in the tree, with all that hangs below it. */
@ApplicationScoped
public class ChangeUnit {
  private final Units units;
  private final Regions regions;
  private final RegistryEvents events;
  private final Clock clock;

  ChangeUnit(Units units, Regions regions, RegistryEvents events, Clock clock) {
    this.units = units;
    this.regions = regions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The change.
   *
   * @param precondition throws when the unit is not as the caller last saw it
   * @param profile new profile from the recorded one
   * @param parentId new parent from the recorded one; null is the root
   */
  public record Command(
      String region,
      UUID id,
      Consumer<Unit> precondition,
      UnaryOperator<UnitProfile> profile,
      UnaryOperator<UUID> parentId) {}

  /** Changes the unit. */
  @WithTransaction
  public Uni<Unit> handle(Command command) {
    Instant now = clock.instant();
    return units
        .lock(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("unit", command.id()))
        .invoke(command.precondition())
        .call(unit -> change(command, unit, now));
  }

  private Uni<Void> change(Command command, Unit unit, Instant now) {
    boolean revised = unit.revise(command.profile().apply(unit.profile()), now);
    UUID parentId = command.parentId().apply(unit.parentId());
    String oldPath = unit.path();
    return parent(command.region(), parentId)
        .map(parent -> unit.moveBelow(parent, now))
        .flatMap(
            moved ->
                moved
                    ? units.below(command.region(), oldPath).map(below -> follow(unit, below, now))
                    : Uni.createFrom().item(revised ? List.of(unit) : List.<Unit>of()))
        .call(units::flush)
        .flatMap(changed -> announce(command.region(), changed, now));
  }

  private Uni<Unit> parent(String region, UUID id) {
    if (id == null) {
      return Uni.createFrom().nullItem();
    }
    return units
        .lock(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new UnitParentUnknown(id.toString()));
  }

  private static List<Unit> follow(Unit moved, List<Unit> below, Instant now) {
    List<Unit> changed = new ArrayList<>(List.of(moved));
    Map<UUID, Unit> byId = new HashMap<>(Map.of(moved.id(), moved));
    for (Unit unit : below) {
      byId.put(unit.id(), unit);
      if (unit.follow(byId.get(unit.parentId()), now)) {
        changed.add(unit);
      }
    }
    return changed;
  }

  private Uni<Void> announce(String region, List<Unit> changed, Instant now) {
    return changed.isEmpty()
        ? Uni.createFrom().voidItem()
        : regions.required(region).flatMap(known -> events.units(known, changed, now));
  }
}
