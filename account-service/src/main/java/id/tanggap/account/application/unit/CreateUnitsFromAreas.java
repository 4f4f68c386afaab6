package id.tanggap.account.application.unit;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.area.Areas;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.area.AdministrativeArea;
import id.tanggap.account.domain.area.AreaLevel;
import id.tanggap.account.domain.area.AreasUnlisted;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitProfile;
import id.tanggap.account.domain.unit.UnitRoster;
import id.tanggap.account.domain.unit.UnitType;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Creates the districts, urban villages and villages of a region from the national code list:
 * villages below their district, districts at the root. Units that are recorded already stay as
 * they are, wherever they hang and whatever they are called.
 */
@ApplicationScoped
public class CreateUnitsFromAreas {
  private final Regions regions;
  private final Areas areas;
  private final Units units;
  private final RegistryEvents events;
  private final History history;
  private final Clock clock;

  CreateUnitsFromAreas(
      Regions regions,
      Areas areas,
      Units units,
      RegistryEvents events,
      History history,
      Clock clock) {
    this.regions = regions;
    this.areas = areas;
    this.units = units;
    this.events = events;
    this.history = history;
    this.clock = clock;
  }

  /** The region, and whether to tell only what would happen. */
  public record Command(String region, boolean dryRun, Actor actor) {}

  /**
   * What was created.
   *
   * @param created number of new units by type; every type of the three is there
   * @param existing number of areas whose unit was recorded already
   */
  public record Outcome(Map<UnitType, Integer> created, int existing) {}

  /** Creates the units. */
  @WithTransaction
  public Uni<Outcome> handle(Command command) {
    return regions
        .lockRequired(command.region())
        .flatMap(
            region ->
                areas
                    .within(command.region())
                    .flatMap(
                        listed ->
                            units
                                .lockTree(command.region())
                                .flatMap(recorded -> create(command, region, listed, recorded))));
  }

  private Uni<Outcome> create(
      Command command, Region region, List<AdministrativeArea> listed, List<Unit> recorded) {
    if (listed.isEmpty()) {
      throw new AreasUnlisted(command.region());
    }
    Set<String> known = recorded.stream().map(Unit::code).collect(Collectors.toSet());
    List<UnitRoster.Entry> entries = new ArrayList<>();
    for (AdministrativeArea area : listed) {
      if (!known.contains(area.code().text())) {
        entries.add(entry(area, entries.size() + 1L));
      }
    }
    UnitRoster roster = new UnitRoster(command.region(), recorded);
    UnitRoster.Plan plan = roster.plan(entries);
    if (!plan.refusals().isEmpty()) {
      throw plan.refusals().get(0).why();
    }
    Outcome outcome = new Outcome(byType(entries), listed.size() - entries.size());
    if (command.dryRun() || entries.isEmpty()) {
      return Uni.createFrom().item(outcome);
    }
    Instant now = clock.instant();
    List<Unit> created = roster.apply(plan, now).created();
    return units
        .addAll(created)
        .call(
            () -> history.record(UnitChange.of(created, List.of(), Map.of(), command.actor(), now)))
        .call(() -> events.units(region, created, now))
        .replaceWith(outcome);
  }

  private static UnitRoster.Entry entry(AdministrativeArea area, long number) {
    UnitProfile profile =
        new UnitProfile(area.name(), area.code().kind().unitType(), null, null, false, null, null);
    String parent = area.level() == AreaLevel.VILLAGE ? area.parentCode() : null;
    return new UnitRoster.Entry(number, area.code().text(), profile, parent);
  }

  private static Map<UnitType, Integer> byType(List<UnitRoster.Entry> entries) {
    Map<UnitType, Integer> created = new EnumMap<>(UnitType.class);
    for (UnitType type : UnitType.values()) {
      if (type.territorial()) {
        created.put(type, 0);
      }
    }
    entries.forEach(entry -> created.merge(entry.profile().type(), 1, Integer::sum));
    return created;
  }
}
