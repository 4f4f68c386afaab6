package id.tanggap.account.application.training;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps on each unit how many of its admins in office are trained, and tells others when that
 * changes. Part of the use cases that change appointments or attendance, in their transaction.
 */
@ApplicationScoped
public class TrainedAdmins {
  private final Units units;
  private final Trainings trainings;
  private final RegistryEvents events;

  TrainedAdmins(Units units, Trainings trainings, RegistryEvents events) {
    this.units = units;
    this.trainings = trainings;
    this.events = events;
  }

  /** Counts again for some units and announces those that differ. */
  public Uni<Void> refresh(Region region, Collection<UUID> unitIds, Instant now) {
    if (unitIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return units
        .lockAll(region.region(), unitIds)
        .flatMap(
            locked ->
                trainings
                    .trained(region.region(), unitIds, region.dayOf(now))
                    .map(trained -> record(locked, trained, now)))
        .flatMap(
            changed ->
                changed.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : units.flush().call(() -> events.units(region, changed, now)));
  }

  private static List<Unit> record(List<Unit> units, List<Trainings.Trained> trained, Instant now) {
    Map<UUID, Trainings.Trained> byUnit =
        trained.stream().collect(Collectors.toMap(Trainings.Trained::unitId, Function.identity()));
    List<Unit> changed = new ArrayList<>();
    for (Unit unit : units) {
      Trainings.Trained count = byUnit.get(unit.id());
      boolean differs =
          count == null
              ? unit.recordTraining(0, null, now)
              : unit.recordTraining(count.admins(), count.firstOn(), now);
      if (differs) {
        changed.add(unit);
      }
    }
    return changed;
  }
}
