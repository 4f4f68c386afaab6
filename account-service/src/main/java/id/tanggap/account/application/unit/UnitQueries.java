package id.tanggap.account.application.unit;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads units. */
@ApplicationScoped
public class UnitQueries {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Units units;
  private final Regions regions;
  private final UnitTies ties;
  private final Appointments appointments;
  private final Clock clock;

  UnitQueries(Units units, Regions regions, UnitTies ties, Appointments appointments, Clock clock) {
    this.units = units;
    this.regions = regions;
    this.ties = ties;
    this.appointments = appointments;
    this.clock = clock;
  }

  /**
   * A tree of units as of a day.
   *
   * @param asOf the local day
   * @param units parents before children
   */
  public record Tree(LocalDate asOf, List<Unit> units) {}

  /** One unit. */
  @WithSession
  public Uni<UnitView> get(Scope scope, UUID id) {
    return units
        .required(scope.region(), id)
        .invoke(unit -> requireVisible(scope, unit))
        .flatMap(unit -> withPrimaries(scope.region(), List.of(unit)))
        .map(views -> views.get(0));
  }

  /** The units from the root down to one unit, which comes last. */
  @WithSession
  public Uni<List<Unit>> ancestors(Scope scope, UUID id) {
    return units
        .required(scope.region(), id)
        .invoke(unit -> requireVisible(scope, unit))
        .flatMap(unit -> units.all(scope.region()).map(all -> above(unit, all)));
  }

  /** A page of units. */
  @WithSession
  public Uni<Page<UnitView>> list(UnitFilter filter, UnitSort sort, PageRequest page) {
    String region = filter.scope().region();
    return resolved(filter)
        .flatMap(wanted -> units.list(wanted, sort, page.after(), page.fetch()))
        .map(found -> Page.of(found, page, unit -> cursor(unit, sort)))
        .flatMap(
            found ->
                withPrimaries(region, found.items()).map(views -> new Page<>(views, found.next())));
  }

  /** Number of units that meet a filter. */
  @WithSession
  public Uni<Long> count(UnitFilter filter) {
    return resolved(filter).flatMap(units::count);
  }

  /**
   * The tree that a reader may see.
   *
   * @param under code of the unit to begin with, null for the whole tree
   * @param asOf local day, null for today
   */
  @WithSession
  public Uni<Tree> tree(Scope scope, String under, LocalDate asOf) {
    return today(scope.region())
        .flatMap(
            today -> {
              LocalDate day = asOf == null ? today : asOf;
              return units
                  .all(scope.region())
                  .map(
                      all ->
                          new Tree(
                              day,
                              all.stream()
                                  .filter(unit -> unit.existedOn(day) && scope.covers(unit.path()))
                                  .filter(
                                      unit ->
                                          under == null || unit.path().contains("/" + under + "/"))
                                  .toList()));
            });
  }

  private Uni<List<UnitView>> withPrimaries(String region, List<Unit> found) {
    List<UUID> ids = found.stream().map(Unit::id).toList();
    return today(region)
        .flatMap(today -> appointments.primaries(region, ids, today))
        .flatMap(primaries -> ties.of(region, ids).map(tied -> views(found, primaries, tied)));
  }

  private static List<UnitView> views(
      List<Unit> found, List<UnitView.Primary> primaries, Map<UUID, UnitTies.Both> tied) {
    Map<UUID, UnitView.Primary> byUnit =
        primaries.stream().collect(Collectors.toMap(UnitView.Primary::unitId, Function.identity()));
    return found.stream()
        .map(
            unit ->
                new UnitView(
                    unit, byUnit.get(unit.id()), tied.getOrDefault(unit.id(), UnitTies.Both.NONE)))
        .toList();
  }

  private Uni<LocalDate> today(String region) {
    Instant now = clock.instant();
    // a region that nobody registered yet has empty lists, on whatever day
    return regions
        .find(region)
        .map(known -> known == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : known.dayOf(now));
  }

  /** Finds the unit behind an external code and the day that is meant when none was given. */
  private Uni<UnitFilter> resolved(UnitFilter filter) {
    String region = filter.scope().region();
    Uni<UUID> unit =
        filter.external() == null
            ? Uni.createFrom().nullItem()
            // an id that no unit has, so that an unknown code finds nothing
            : ties.called(region, filter.external()).onItem().ifNull().continueWith(NOBODY);
    return today(region)
        .flatMap(
            today ->
                unit.map(
                    found ->
                        filter.resolved(found, filter.asOf() == null ? today : filter.asOf())));
  }

  private static Cursor cursor(Unit unit, UnitSort sort) {
    return switch (sort) {
      case CODE -> Cursor.of(unit.code());
      case NAME -> Cursor.of(unit.name(), unit.code());
    };
  }

  private static List<Unit> above(Unit unit, List<Unit> all) {
    return all.stream().filter(other -> unit.path().startsWith(other.path())).toList();
  }

  private static void requireVisible(Scope scope, Unit unit) {
    if (!scope.covers(unit.path())) {
      throw new NotFound("unit", unit.id());
    }
  }
}
