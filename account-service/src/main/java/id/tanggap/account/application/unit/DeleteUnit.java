package id.tanggap.account.application.unit;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitLinks;
import id.tanggap.account.domain.unit.UnitStillUsed;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Removes a unit that was entered by mistake. A unit that was dissolved is not deleted but gets a
 * last day.
 */
@ApplicationScoped
public class DeleteUnit {
  private final Units units;
  private final Regions regions;
  private final UnitTies ties;
  private final RegistryEvents events;
  private final History history;
  private final Clock clock;

  DeleteUnit(
      Units units,
      Regions regions,
      UnitTies ties,
      RegistryEvents events,
      History history,
      Clock clock) {
    this.units = units;
    this.regions = regions;
    this.ties = ties;
    this.events = events;
    this.history = history;
    this.clock = clock;
  }

  /** The unit; the precondition throws when it is not as the caller last saw it. */
  public record Command(String region, UUID id, Consumer<Unit> precondition, Actor actor) {}

  /**
   * Deletes the unit. Others are first told that it never existed, since a row that is gone can
   * tell nobody anything.
   */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    Instant now = clock.instant();
    return units
        .lock(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("unit", command.id()))
        .invoke(command.precondition())
        .call(unit -> units.usage(command.region(), unit.id()).invoke(use -> refuse(unit, use)))
        .flatMap(unit -> withdraw(command, unit, now));
  }

  private Uni<Void> withdraw(Command command, Unit unit, Instant now) {
    Map<String, Object> before = UnitChange.kept(unit);
    unit.withdraw(now);
    return units
        .flush()
        .chain(() -> ties.replace(command.region(), unit.id(), UnitLinks.NONE))
        .chain(() -> regions.required(command.region()))
        .call(
            () ->
                history.record(
                    List.of(UnitChange.of(unit, "DELETED", before, null, command.actor(), now))))
        .call(region -> events.units(region, List.of(unit), now))
        .chain(() -> units.remove(unit));
  }

  private static void refuse(Unit unit, Units.Usage usage) {
    if (usage.children() > 0) {
      throw new UnitStillUsed("unit-has-children", unit.code(), usage.children());
    }
    if (usage.appointments() > 0) {
      throw new UnitStillUsed("unit-has-appointments", unit.code(), usage.appointments());
    }
    if (usage.accounts() > 0) {
      throw new UnitStillUsed("unit-has-accounts", unit.code(), usage.accounts());
    }
    if (usage.successors() > 0) {
      throw new UnitStillUsed("unit-has-successors", unit.code(), usage.successors());
    }
    long trained = usage.attendance() + usage.trainings();
    if (trained > 0) {
      throw new UnitStillUsed("unit-has-trainings", unit.code(), trained);
    }
    if (usage.shared() > 0) {
      throw new UnitStillUsed("unit-has-shared-accounts", unit.code(), usage.shared());
    }
    if (usage.handovers() > 0) {
      throw new UnitStillUsed("unit-has-handovers", unit.code(), usage.handovers());
    }
    if (usage.waivers() > 0) {
      throw new UnitStillUsed("unit-has-waivers", unit.code(), usage.waivers());
    }
    if (usage.meetings() > 0) {
      throw new UnitStillUsed("unit-has-meetings", unit.code(), usage.meetings());
    }
  }
}
