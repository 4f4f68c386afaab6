package id.tanggap.account.application.unit;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.unit.Unit;
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
  private final RegistryEvents events;
  private final Clock clock;

  RegisterUnit(Units units, Regions regions, RegistryEvents events, Clock clock) {
    this.units = units;
    this.regions = regions;
    this.events = events;
    this.clock = clock;
  }

  /** The unit to add; parentId null puts it at the root. */
  public record Command(String region, String code, UnitProfile profile, UUID parentId) {}

  /** Registers the unit. */
  @WithTransaction
  public Uni<Unit> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .required(command.region())
        .flatMap(
            region ->
                parent(command)
                    .map(
                        parent ->
                            Unit.register(
                                command.region(), command.code(), command.profile(), parent, now))
                    .call(unit -> units.addAll(List.of(unit)))
                    .call(unit -> events.units(region, List.of(unit), now)));
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
