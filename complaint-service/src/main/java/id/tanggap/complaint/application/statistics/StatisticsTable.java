package id.tanggap.complaint.application.statistics;

import id.tanggap.complaint.domain.statistics.Figures;
import id.tanggap.complaint.domain.statistics.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The figures as rows of a table: the groups, those without a named group, and the whole, so that
 * the column of cases adds up on paper too.
 */
public final class StatisticsTable {

  /** Names of the columns. */
  public static final List<String> COLUMNS =
      List.of(
          "row",
          "key",
          "label",
          "cases",
          "sharePercent",
          "open",
          "done",
          "secret",
          "answered",
          "answerMedianSeconds",
          "answerP90Seconds",
          "answeredInTime",
          "answerClocks",
          "answeredInTimePercent",
          "resolved",
          "resolutionMedianSeconds",
          "resolutionP90Seconds",
          "resolvedInTime",
          "resolutionClocks",
          "resolvedInTimePercent",
          "reopened",
          "everResolved",
          "reopenedPercent",
          "ageMedianSeconds",
          "ageP90Seconds",
          "oldestAgeSeconds");

  private StatisticsTable() {}

  /** One list of cells per row; null is an empty cell. */
  public static List<List<Object>> rows(ComplaintStatistics.Answer answer) {
    List<List<Object>> rows = new ArrayList<>();
    answer.groups().forEach(group -> rows.add(row("GROUP", group, answer.whole().cases())));
    if (answer.withheld() > 0) {
      rows.add(
          row(
              "WITHHELD",
              Figures.secretOnly(null, null, answer.withheld()),
              answer.whole().cases()));
    }
    rows.add(row("WHOLE", answer.whole(), answer.whole().cases()));
    return rows;
  }

  private static List<Object> row(String kind, Figures figures, long whole) {
    Share answers = clock(figures, "FIRST_RESPONSE");
    Share resolutions = clock(figures, "RESOLUTION");
    return Arrays.asList(
        kind,
        figures.key(),
        figures.label(),
        figures.cases(),
        new Share(figures.cases(), whole).percent(),
        figures.open(),
        figures.done(),
        figures.secret(),
        figures.firstAnswer().cases(),
        figures.firstAnswer().median(),
        figures.firstAnswer().p90(),
        answers.numerator(),
        answers.denominator(),
        answers.percent(),
        figures.resolution().cases(),
        figures.resolution().median(),
        figures.resolution().p90(),
        resolutions.numerator(),
        resolutions.denominator(),
        resolutions.percent(),
        figures.reopened().numerator(),
        figures.reopened().denominator(),
        figures.reopened().percent(),
        figures.backlog().age().median(),
        figures.backlog().age().p90(),
        figures.backlog().oldest());
  }

  private static Share clock(Figures figures, String kind) {
    Optional<Figures.OnTime> found =
        figures.clocks().stream().filter(clock -> clock.kind().equals(kind)).findFirst();
    return found.map(Figures.OnTime::share).orElse(new Share(0, 0));
  }
}
