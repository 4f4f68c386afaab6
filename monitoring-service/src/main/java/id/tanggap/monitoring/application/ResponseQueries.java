package id.tanggap.monitoring.application;

import id.tanggap.monitoring.application.ResponseTimes.OfUnit;
import id.tanggap.monitoring.application.Roster.RosterUnit;
import id.tanggap.monitoring.config.MonitoringConfig;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers how quickly a region and its units answered. */
@ApplicationScoped
public class ResponseQueries {

  private final Roster roster;
  private final Interactions interactions;
  private final MonitoringConfig config;
  private final Clock clock;

  ResponseQueries(Roster roster, Interactions interactions, MonitoringConfig config, Clock clock) {
    this.roster = roster;
    this.interactions = interactions;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Figures of interactions received in the last {@code days} days up to a date.
   *
   * @param date the date, null for today in the region
   */
  @WithTransaction
  public Uni<ResponseTimes> of(Scope scope, LocalDate date, int days) {
    return roster
        .region(scope.region())
        .map(facts -> facts == null ? config.defaultZone() : facts.zone())
        .map(
            zone -> {
              var now = clock.instant();
              return AsOf.of(date == null ? now.atZone(zone).toLocalDate() : date, zone, now);
            })
        .chain(
            asOf ->
                interactions
                    .figures(scope.region(), asOf.startOfLast(days), asOf.end())
                    .chain(
                        figures ->
                            roster
                                .units(scope.region(), asOf)
                                .map(units -> answer(scope, asOf, days, figures, units))));
  }

  private static ResponseTimes answer(
      Scope scope, AsOf asOf, int days, List<ResponseFigures> figures, List<RosterUnit> roster) {
    Map<UUID, ResponseFigures> byUnit = new HashMap<>();
    figures.stream()
        .skip(1)
        .filter(row -> row.unitId() != null)
        .forEach(row -> byUnit.put(row.unitId(), row));
    List<OfUnit> units =
        roster.stream()
            .filter(unit -> scope.covers(unit.path()) && byUnit.containsKey(unit.id()))
            .map(unit -> new OfUnit(unit, byUnit.get(unit.id())))
            .toList();
    ResponseFigures overall = scope.wholeRegion() ? figures.get(0) : null;
    return new ResponseTimes(
        scope.region(), asOf.date().minusDays(days - 1L), asOf, overall, units);
  }
}
