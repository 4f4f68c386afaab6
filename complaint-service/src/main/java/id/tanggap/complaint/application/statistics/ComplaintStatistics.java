package id.tanggap.complaint.application.statistics;

import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.application.sla.RegionNotKnown;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.complaint.domain.statistics.Backlog;
import id.tanggap.complaint.domain.statistics.Dimension;
import id.tanggap.complaint.domain.statistics.Durations;
import id.tanggap.complaint.domain.statistics.Figures;
import id.tanggap.complaint.domain.statistics.SecretCells;
import id.tanggap.complaint.domain.statistics.Share;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts the cases that were received in a period, as they were known at an instant: the same
 * question with the same instant gets the same digits, whatever happens afterwards. Of the cases of
 * a whole region the secret ones are counted too, by {@link SecretCells}; whoever sees only a part
 * of it learns nothing of them.
 */
@ApplicationScoped
public class ComplaintStatistics {

  /** The longest period, about ten years. */
  static final int MOST_DAYS = 3_660;

  private final CaseFigures figures;
  private final Units units;

  ComplaintStatistics(CaseFigures figures, Units units) {
    this.figures = figures;
    this.units = units;
  }

  /**
   * A question.
   *
   * @param from first day of receipt in the zone of the region; null for the first of the month
   * @param to last day; null for the day of {@code asOf}
   * @param asOf null for now
   * @param unitId narrows to a unit and those below it; may be null
   * @param by null for the whole alone
   */
  public record Question(
      Caller caller, LocalDate from, LocalDate to, Instant asOf, UUID unitId, Dimension by) {}

  /**
   * The answer; the groups and the withheld cases add up to the whole.
   *
   * @param settled false while a change of before {@code asOf} may still be on its way
   * @param withheld secret cases whose group is not named
   */
  public record Answer(
      String region,
      ZoneId zone,
      LocalDate from,
      LocalDate to,
      Instant asOf,
      boolean settled,
      Dimension by,
      Figures whole,
      List<Figures> groups,
      long withheld) {}

  /** Counts. */
  @WithTransaction
  public Uni<Answer> handle(Question question) {
    String region = question.caller().region();
    return units
        .zoneOf(region)
        .onItem()
        .ifNull()
        .failWith(() -> new RegionNotKnown(region))
        .chain(
            zone ->
                figures
                    .moment(question.asOf())
                    .chain(
                        moment ->
                            path(question).chain(path -> count(question, zone, moment, path))));
  }

  private Uni<String> path(Question question) {
    return question.unitId() == null
        ? Uni.createFrom().item("")
        : units
            .byId(question.caller().region(), question.unitId())
            .map(
                unit -> {
                  if (unit == null || !visible(question.caller(), unit)) {
                    throw new NotFound("unit", question.unitId());
                  }
                  return unit.path();
                });
  }

  private static boolean visible(Caller caller, Unit unit) {
    return caller.seesRegion() || caller.covers(unit.path());
  }

  private Uni<Answer> count(
      Question question, ZoneId zone, CaseFigures.Moment moment, String path) {
    Instant asOf = question.asOf() == null ? moment.now() : question.asOf();
    if (asOf.isAfter(moment.now())) {
      throw new AsOfInFuture(asOf);
    }
    LocalDate today = asOf.atZone(zone).toLocalDate();
    LocalDate to = question.to() == null ? today : question.to();
    LocalDate from = question.from() == null ? to.withDayOfMonth(1) : question.from();
    if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
      throw new PeriodUnusable(MOST_DAYS);
    }
    CaseFigures.Selection selection =
        new CaseFigures.Selection(
            question.caller(),
            from.atStartOfDay(zone).toInstant(),
            to.plusDays(1).atStartOfDay(zone).toInstant(),
            asOf,
            zone,
            path.isEmpty() ? null : path,
            question.by());
    return figures
        .cases(selection)
        .chain(
            cases ->
                figures
                    .clocks(selection)
                    .chain(
                        clocks ->
                            secrets(selection, from, to)
                                .map(
                                    told ->
                                        answer(
                                            new Answer(
                                                question.caller().region(),
                                                zone,
                                                from,
                                                to,
                                                asOf,
                                                moment.settled(),
                                                question.by(),
                                                null,
                                                List.of(),
                                                told.rest()),
                                            cases,
                                            clocks,
                                            told))));
  }

  private Uni<SecretCells.Told> secrets(
      CaseFigures.Selection selection, LocalDate from, LocalDate to) {
    boolean everything = selection.caller().seesRegion() && selection.underPath() == null;
    if (!everything) {
      return Uni.createFrom().item(new SecretCells.Told(Map.of(), 0));
    }
    YearMonth first = YearMonth.from(from.plusMonths(1).minusDays(1).withDayOfMonth(1));
    if (from.getDayOfMonth() == 1) {
      first = YearMonth.from(from);
    }
    YearMonth last = YearMonth.from(to.plusDays(1)).minusMonths(1);
    YearMonth over = YearMonth.from(selection.asOf().atZone(selection.zone())).minusMonths(1);
    return figures
        .secrets(selection, first, last.isAfter(over) ? over : last)
        .map(SecretCells::tell);
  }

  private static Answer answer(
      Answer frame,
      List<CaseFigures.CaseRow> cases,
      List<CaseFigures.ClockRow> clocks,
      SecretCells.Told told) {
    Figures whole = null;
    List<Figures> groups = new ArrayList<>();
    Map<String, Long> secret = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    secret.putAll(told.groups());
    for (CaseFigures.CaseRow row : cases) {
      if (row.whole()) {
        whole = figures(row, clocks).plusSecret(told.sum());
      } else {
        Long more = secret.remove(row.key());
        groups.add(figures(row, clocks).plusSecret(more == null ? 0 : more));
      }
    }
    secret.forEach((key, count) -> groups.add(Figures.secretOnly(key, null, count)));
    long withheld = frame.by() == null ? 0 : frame.withheld();
    return new Answer(
        frame.region(),
        frame.zone(),
        frame.from(),
        frame.to(),
        frame.asOf(),
        frame.settled(),
        frame.by(),
        Objects.requireNonNull(whole),
        frame.by() == null ? List.of() : groups,
        withheld);
  }

  private static Figures figures(CaseFigures.CaseRow row, List<CaseFigures.ClockRow> clocks) {
    long known = row.days3() + row.days7() + row.days14() + row.days30();
    return new Figures(
        row.key(),
        row.label(),
        row.cases(),
        row.open(),
        row.cases() - row.open(),
        0,
        Durations.of(row.answered(), row.answerMedian(), row.answerP90()),
        Durations.of(row.resolved(), row.resolutionMedian(), row.resolutionP90()),
        clocks.stream()
            .filter(clock -> clock.whole() == row.whole() && Objects.equals(clock.key(), row.key()))
            .map(
                clock ->
                    new Figures.OnTime(clock.kind(), new Share(clock.onTime(), clock.decided())))
            .toList(),
        new Share(row.reopened(), row.everResolved()),
        new Backlog(
            Durations.of(row.open(), row.ageMedian(), row.ageP90()),
            Durations.rounded(row.oldest()),
            row.days3(),
            row.days7(),
            row.days14(),
            row.days30(),
            row.open() - known));
  }
}
