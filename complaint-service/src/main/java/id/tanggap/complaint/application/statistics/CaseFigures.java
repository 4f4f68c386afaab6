package id.tanggap.complaint.application.statistics;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.statistics.Dimension;
import id.tanggap.complaint.domain.statistics.SecretCells;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Figures over the cases of a region as they were known at an instant. */
public interface CaseFigures {

  /**
   * Which cases, known when.
   *
   * @param from first instant of receipt
   * @param until first instant that is no longer meant
   * @param underPath narrows to a unit and those below it; null for all
   * @param by null for the whole alone
   */
  record Selection(
      Caller caller,
      Instant from,
      Instant until,
      Instant asOf,
      ZoneId zone,
      String underPath,
      Dimension by) {}

  /**
   * The clock of the database.
   *
   * @param now its time
   * @param settled true when no transaction that began until the asked instant still writes, so
   *     that the same question gets the same answer for ever
   */
  record Moment(Instant now, boolean settled) {}

  /**
   * Cases that are no secret, of one group or of all.
   *
   * @param whole true for all of the selection
   */
  record CaseRow(
      boolean whole,
      String key,
      String label,
      long cases,
      long open,
      long answered,
      Double answerMedian,
      Double answerP90,
      long resolved,
      Double resolutionMedian,
      Double resolutionP90,
      long everResolved,
      long reopened,
      Double ageMedian,
      Double ageP90,
      Double oldest,
      long days3,
      long days7,
      long days14,
      long days30) {}

  /** Decided clocks of the same cases. */
  record ClockRow(boolean whole, String key, String kind, long onTime, long decided) {}

  /**
   * The time of the database.
   *
   * @param asOf null for now
   */
  Uni<Moment> moment(Instant asOf);

  /** The whole first, then the groups, the largest first. */
  Uni<List<CaseRow>> cases(Selection selection);

  /** Clocks of the same cases. */
  Uni<List<ClockRow>> clocks(Selection selection);

  /**
   * Secret cases that came in during whole months, each as it was when its month was over.
   *
   * @param first the first month
   * @param last the last month; earlier than the first for none
   */
  Uni<List<SecretCells.Cell>> secrets(Selection selection, YearMonth first, YearMonth last);
}
