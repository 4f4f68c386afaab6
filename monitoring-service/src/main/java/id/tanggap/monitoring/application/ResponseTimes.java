package id.tanggap.monitoring.application;

import id.tanggap.monitoring.application.Roster.RosterUnit;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import java.time.LocalDate;
import java.util.List;

/**
 * Response figures of a window that ends with a date.
 *
 * @param region code of the region
 * @param from first local day of the window
 * @param asOf last day
 * @param overall figures of everything the reader may see; null when that is not the whole region,
 *     because percentiles cannot be put together from parts
 * @param units figures of each unit that received something
 */
public record ResponseTimes(
    String region, LocalDate from, AsOf asOf, ResponseFigures overall, List<OfUnit> units) {

  /** Copies the list. */
  public ResponseTimes {
    units = List.copyOf(units);
  }

  /** Figures of a unit. */
  public record OfUnit(RosterUnit unit, ResponseFigures figures) {}
}
