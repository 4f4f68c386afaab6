package id.tanggap.monitoring.application;

import id.tanggap.monitoring.config.MonitoringConfig;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.report.AsOfOutsidePeriod;
import id.tanggap.monitoring.domain.report.ReportFigures;
import id.tanggap.monitoring.domain.response.ComplaintCounts;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Gathers the figures of a report in one transaction, so that the slow making of the file happens
 * outside of any.
 */
@ApplicationScoped
public class PrepareReport {

  private final ActivityQueries activity;
  private final Roster roster;
  private final Interactions interactions;
  private final MonitoringConfig config;
  private final Clock clock;

  PrepareReport(
      ActivityQueries activity,
      Roster roster,
      Interactions interactions,
      MonitoringConfig config,
      Clock clock) {
    this.activity = activity;
    this.roster = roster;
    this.interactions = interactions;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The figures of a month as of a date in it.
   *
   * @throws AsOfOutsidePeriod (as failure) when the date is not in the month
   * @throws id.tanggap.monitoring.domain.activity.AsOfTooEarly (as failure) when no definition
   *     holds on it yet
   * @throws id.tanggap.monitoring.domain.activity.AsOfInFuture (as failure) when it is yet to come
   */
  @WithTransaction
  public Uni<ReportFigures> handle(Command command) {
    LocalDate asked = command.asOf();
    if (asked != null && !YearMonth.from(asked).equals(command.period())) {
      return Uni.createFrom().failure(new AsOfOutsidePeriod(command.period(), asked));
    }
    return roster
        .region(command.region())
        .map(facts -> asked == null ? lastDay(command, facts) : asked)
        .chain(asOf -> activity.region(Scope.region(command.region()), asOf))
        .chain(found -> withResponses(command, found));
  }

  /** The end of the month, or today while the month lasts. */
  private LocalDate lastDay(Command command, Roster.RegionFacts facts) {
    ZoneId zone = facts == null ? config.defaultZone() : facts.zone();
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    return YearMonth.from(today).equals(command.period()) ? today : command.period().atEndOfMonth();
  }

  private Uni<ReportFigures> withResponses(Command command, RegionActivity found) {
    AsOf asOf = found.asOf();
    Instant from = command.period().atDay(1).atStartOfDay(asOf.zone()).toInstant();
    return interactions
        .figures(command.region(), from, asOf.end())
        .chain(
            figures ->
                interactions
                    .complaints(command.region(), from, asOf.end())
                    .map(complaints -> figures(command, found, figures, complaints)));
  }

  private ReportFigures figures(
      Command command,
      RegionActivity found,
      List<ResponseFigures> responses,
      ComplaintCounts complaints) {
    return new ReportFigures(
        found.region(),
        found.regionName(),
        command.period(),
        found.asOf(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        command.locale(),
        found.definition(),
        found.cadence(),
        found.summary(),
        found.units(),
        found.accounts(),
        responses.get(0),
        responses.stream().skip(1).filter(row -> row.unitId() != null).toList(),
        complaints);
  }

  /**
   * What is asked for.
   *
   * @param asOf last day that counts, null for the end of the month or today
   */
  public record Command(String region, YearMonth period, LocalDate asOf, Locale locale) {}
}
