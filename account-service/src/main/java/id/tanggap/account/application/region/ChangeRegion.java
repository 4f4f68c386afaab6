package id.tanggap.account.application.region;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.region.LegalBasis;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.region.RegionSettings;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.Forbidden;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Changes the settings of a region or its legal basis. Settings are the platform's; the legal basis
 * is also kept by the coordinator of the region. Other services know name and zone of a region from
 * its units, so all of them are told when one of the two changes.
 */
@ApplicationScoped
public class ChangeRegion {
  private final Regions regions;
  private final Units units;
  private final RegistryEvents events;
  private final History history;
  private final Clock clock;

  ChangeRegion(Regions regions, Units units, RegistryEvents events, History history, Clock clock) {
    this.regions = regions;
    this.units = units;
    this.events = events;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Who asks.
   *
   * @param region region of the person
   * @param platform whether the person runs the installation
   */
  public record Office(String region, boolean platform, Actor actor) {}

  /**
   * The change.
   *
   * @param precondition throws when the region is not as the caller last saw it
   * @param settings new settings from the recorded ones; null when none were given
   * @param legalBasis the whole new legal basis; null when none was given
   */
  public record Command(
      String code,
      Office office,
      Consumer<Region> precondition,
      UnaryOperator<RegionSettings> settings,
      List<LegalBasis> legalBasis) {}

  /** Changes the region. */
  @WithTransaction
  public Uni<RegionQueries.View> handle(Command command) {
    authorise(command);
    Instant now = clock.instant();
    return regions
        .lockRequired(command.code())
        .invoke(command.precondition())
        .flatMap(
            region ->
                regions
                    .legalBasis(command.code())
                    .flatMap(bases -> change(command, region, bases, now)));
  }

  private static void authorise(Command command) {
    Office office = command.office();
    if (office.platform()) {
      return;
    }
    if (!office.region().equals(command.code())) {
      throw new NotFound("region", command.code());
    }
    if (command.settings() != null) {
      throw new Forbidden("region-settings");
    }
  }

  private Uni<RegionQueries.View> change(
      Command command, Region region, List<LegalBasis> bases, Instant now) {
    RegionSettings before = region.settings();
    boolean revised =
        command.settings() != null && region.revise(command.settings().apply(before), now);
    List<LegalBasis> wanted =
        command.legalBasis() == null ? bases : LegalBasis.distinct(command.legalBasis());
    boolean cited = !wanted.equals(bases);
    RegionQueries.View after = new RegionQueries.View(region, wanted);
    if (!revised && !cited) {
      return Uni.createFrom().item(after);
    }
    region.cite(now);
    Uni<Void> basis = cited ? regions.cite(command.code(), wanted) : Uni.createFrom().voidItem();
    return regions
        .flush()
        .chain(() -> basis)
        .chain(() -> renewed(before, region, now))
        .call(() -> record(command, region, RegionRecord.of(before, bases), wanted, now))
        .flatMap(told -> events.units(region, told, now))
        .replaceWith(after);
  }

  private Uni<List<Unit>> renewed(RegionSettings before, Region region, Instant now) {
    if (before.name().equals(region.name()) && before.zone().equals(region.zone())) {
      return Uni.createFrom().item(List.of());
    }
    return units
        .lockTree(region.region())
        .invoke(all -> all.forEach(unit -> unit.renew(now)))
        .call(units::flush);
  }

  private Uni<Void> record(
      Command command,
      Region region,
      Map<String, Object> before,
      List<LegalBasis> bases,
      Instant now) {
    return history.record(
        List.of(
            new History.Change(
                region.region(),
                SubjectType.REGION,
                region.id(),
                "CHANGED",
                command.office().actor(),
                now,
                before,
                RegionRecord.of(region.settings(), bases))));
  }
}
