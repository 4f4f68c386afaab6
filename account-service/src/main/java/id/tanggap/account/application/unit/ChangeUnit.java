package id.tanggap.account.application.unit;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitLinks;
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
  private final LinkUnit links;
  private final RegistryEvents events;
  private final History history;
  private final Clock clock;

  ChangeUnit(
      Units units,
      Regions regions,
      LinkUnit links,
      RegistryEvents events,
      History history,
      Clock clock) {
    this.units = units;
    this.regions = regions;
    this.links = links;
    this.events = events;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The change.
   *
   * @param precondition throws when the unit is not as the caller last saw it
   * @param profile new profile from the recorded one
   * @param parentId new parent from the recorded one; null is the root
   * @param links new links from the recorded ones
   */
  public record Command(
      String region,
      UUID id,
      Consumer<Unit> precondition,
      UnaryOperator<UnitProfile> profile,
      UnaryOperator<UUID> parentId,
      UnaryOperator<UnitLinks> links,
      Actor actor) {}

  /** Changes the unit. */
  @WithTransaction
  public Uni<Unit> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .rearrangeTree(command.region())
        .flatMap(region -> units.lock(command.region(), command.id()))
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("unit", command.id()))
        .invoke(command.precondition())
        .call(unit -> change(command, unit, now));
  }

  private Uni<Void> change(Command command, Unit unit, Instant now) {
    Map<UUID, Map<String, Object>> before = new HashMap<>(UnitChange.kept(List.of(unit)));
    boolean revised = unit.revise(command.profile().apply(unit.profile()), now);
    UUID parentId = command.parentId().apply(unit.parentId());
    String oldPath = unit.path();
    return parent(command.region(), parentId)
        .map(parent -> unit.moveBelow(parent, now))
        .flatMap(
            moved ->
                moved
                    ? units
                        .below(command.region(), oldPath)
                        .invoke(below -> before.putAll(UnitChange.kept(below)))
                        .map(below -> follow(unit, below, now))
                    : Uni.createFrom().item(revised ? List.of(unit) : List.<Unit>of()))
        .flatMap(
            changed ->
                links
                    .link(unit, command.links(), now)
                    .call(units::flush)
                    .call(linked -> remember(command, unit, changed, before, linked, now))
                    .flatMap(linked -> announce(command.region(), changed, unit, linked, now)));
  }

  private Uni<Void> remember(
      Command command,
      Unit unit,
      List<Unit> changed,
      Map<UUID, Map<String, Object>> before,
      LinkUnit.Linked linked,
      Instant now) {
    List<History.Change> changes = new ArrayList<>();
    if (!changed.isEmpty() || linked.changed()) {
      changes.add(
          UnitChange.of(
              unit,
              "CHANGED",
              UnitChange.withLinks(before.get(unit.id()), linked.before()),
              UnitChange.kept(unit, linked.after()),
              command.actor(),
              now));
    }
    List<Unit> followers = changed.stream().filter(other -> other != unit).toList();
    changes.addAll(UnitChange.of(List.of(), followers, before, command.actor(), now));
    return history.record(changes);
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

  private Uni<Void> announce(
      String region, List<Unit> changed, Unit unit, LinkUnit.Linked linked, Instant now) {
    List<Unit> told = changed.isEmpty() && linked.changed() ? List.of(unit) : changed;
    return told.isEmpty()
        ? Uni.createFrom().voidItem()
        : regions.required(region).flatMap(known -> events.units(known, told, now));
  }
}
