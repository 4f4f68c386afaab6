package id.tanggap.account.application.unit;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.area.Areas;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitCodeUnlisted;
import id.tanggap.account.domain.unit.UnitLinks;
import id.tanggap.account.domain.unit.UnitParentUnknown;
import id.tanggap.account.domain.unit.UnitProfile;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adds one unit to the tree of a region. */
@ApplicationScoped
public class RegisterUnit {
  private final Units units;
  private final Regions regions;
  private final Areas areas;
  private final LinkUnit links;
  private final RegistryEvents events;
  private final History history;
  private final Clock clock;

  RegisterUnit(
      Units units,
      Regions regions,
      Areas areas,
      LinkUnit links,
      RegistryEvents events,
      History history,
      Clock clock) {
    this.units = units;
    this.regions = regions;
    this.areas = areas;
    this.links = links;
    this.events = events;
    this.history = history;
    this.clock = clock;
  }

  /** The unit to add; parentId null puts it at the root. */
  public record Command(
      String region,
      String code,
      UnitProfile profile,
      UUID parentId,
      UnitLinks links,
      Actor actor) {}

  /** Registers the unit. */
  @WithTransaction
  public Uni<Unit> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .holdTree(command.region())
        .call(() -> requireListed(command))
        .flatMap(
            region ->
                parent(command)
                    .map(
                        parent ->
                            Unit.register(
                                command.region(), command.code(), command.profile(), parent, now))
                    .call(unit -> units.addAll(List.of(unit)))
                    .call(unit -> links.link(unit, none -> command.links(), now))
                    .call(units::flush)
                    .call(
                        unit ->
                            history.record(
                                List.of(
                                    UnitChange.of(
                                        unit,
                                        "REGISTERED",
                                        null,
                                        UnitChange.kept(unit, command.links()),
                                        command.actor(),
                                        now))))
                    .call(unit -> events.units(region, List.of(unit), now)));
  }

  private Uni<Void> requireListed(Command command) {
    if (!command.profile().type().territorial()) {
      return Uni.createFrom().voidItem();
    }
    return areas
        .unlisted(command.region(), List.of(command.code()))
        .invoke(
            unlisted -> {
              // a code of the wrong grammar is told as such
              if (!unlisted.isEmpty()
                  && command.profile().type().accepts(command.code(), command.region())) {
                throw new UnitCodeUnlisted(command.code());
              }
            })
        .replaceWithVoid();
  }

  // the parent is locked so that it cannot move or vanish while its path is copied
  private Uni<Unit> parent(Command command) {
    if (command.parentId() == null) {
      return Uni.createFrom().nullItem();
    }
    return units
        .lock(command.region(), command.parentId())
        .onItem()
        .ifNull()
        .failWith(() -> new UnitParentUnknown(command.parentId().toString()));
  }
}
