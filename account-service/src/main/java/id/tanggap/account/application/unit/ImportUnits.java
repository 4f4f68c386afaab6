package id.tanggap.account.application.unit;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.RowFaults;
import id.tanggap.account.application.area.Areas;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitProfile;
import id.tanggap.account.domain.unit.UnitRoster;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.kit.domain.Fault;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the units of a region in line with a list. Units missing from the list stay. */
@ApplicationScoped
public class ImportUnits {
  private final Units units;
  private final Regions regions;
  private final Areas areas;
  private final RegistryEvents events;
  private final History history;
  private final Clock clock;

  ImportUnits(
      Units units,
      Regions regions,
      Areas areas,
      RegistryEvents events,
      History history,
      Clock clock) {
    this.units = units;
    this.regions = regions;
    this.areas = areas;
    this.events = events;
    this.history = history;
    this.clock = clock;
  }

  /**
   * One row of the list.
   *
   * @param address null when the list has no such column, which leaves the recorded one
   * @param phone null when the list has no such column
   * @param coordinator null when the list has no such column
   */
  public record Row(
      long line,
      String code,
      String name,
      UnitType type,
      String parentCode,
      String address,
      String phone,
      Boolean coordinator) {}

  /**
   * The list.
   *
   * @param rows rows whose cells could be read
   * @param faults what was wrong with the others
   * @param validFrom first day of units that are new, null when it precedes the records
   */
  public record Command(
      String region,
      List<Row> rows,
      List<Fault> faults,
      LocalDate validFrom,
      ImportMode mode,
      Actor actor) {}

  /** Imports the list. */
  @WithTransaction
  public Uni<ImportOutcome> handle(Command command) {
    return regions
        .rearrangeTree(command.region())
        .flatMap(
            region ->
                units
                    .lockTree(command.region())
                    .flatMap(
                        recorded ->
                            unlisted(command)
                                .flatMap(unlisted -> take(command, region, recorded, unlisted))));
  }

  private Uni<Set<String>> unlisted(Command command) {
    return areas.unlisted(
        command.region(),
        command.rows().stream()
            .filter(row -> row.type().territorial())
            .map(Row::code)
            .collect(Collectors.toSet()));
  }

  private Uni<ImportOutcome> take(
      Command command, Region region, List<Unit> recorded, Set<String> unlisted) {
    Map<String, Unit> byCode =
        recorded.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    UnitRoster roster = new UnitRoster(command.region(), recorded);
    UnitRoster.Plan plan =
        roster.plan(
            command.rows().stream()
                .map(row -> entry(row, byCode.get(row.code()), command.validFrom()))
                .toList(),
            unlisted);
    RowFaults faults = new RowFaults(command.faults());
    plan.refusals().forEach(no -> faults.add(no.line(), no.column(), no.why()));
    ImportOutcome outcome =
        new ImportOutcome(
            plan.fresh().size(), plan.differing().size(), plan.agreeing(), faults.list());
    if (!command.mode().stores(outcome.faults())) {
      return Uni.createFrom().item(outcome);
    }
    Instant now = clock.instant();
    Map<UUID, Map<String, Object>> before = UnitChange.kept(recorded);
    UnitRoster.Changes changes = roster.apply(plan, now);
    List<Unit> touched = new ArrayList<>(changes.created());
    touched.addAll(changes.changed());
    return units
        .addAll(changes.created())
        .call(units::flush)
        .call(
            () ->
                history.record(
                    UnitChange.of(
                        changes.created(), changes.changed(), before, command.actor(), now)))
        .call(() -> events.units(region, touched, now))
        .replaceWith(outcome);
  }

  private static UnitRoster.Entry entry(Row row, Unit recorded, LocalDate validFrom) {
    UnitProfile known = recorded == null ? null : recorded.profile();
    UnitProfile profile =
        new UnitProfile(
            row.name(),
            row.type(),
            row.address() == null && known != null ? known.address() : row.address(),
            row.phone() == null && known != null ? known.phone() : row.phone(),
            row.coordinator() == null ? known != null && known.coordinator() : row.coordinator(),
            known == null ? validFrom : known.validFrom(),
            known == null ? null : known.validTo());
    return new UnitRoster.Entry(row.line(), row.code(), profile, row.parentCode());
  }
}
