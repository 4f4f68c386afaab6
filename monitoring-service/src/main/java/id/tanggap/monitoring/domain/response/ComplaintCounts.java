package id.tanggap.monitoring.domain.response;

import java.util.List;

/**
 * Complaints received in a period, without the secret ones (ADR-0009): a report may be made for
 * every day, and the difference of two days would tell that a single secret case exists.
 *
 * @param received received in the period
 * @param responded of these, answered at least once
 * @param resolved of these, solved or ended and not reopened since
 * @param byCategory received by category, most frequent first
 */
public record ComplaintCounts(
    int received, int responded, int resolved, List<CategoryCount> byCategory) {

  /** Copies the list. */
  public ComplaintCounts {
    byCategory = List.copyOf(byCategory);
  }

  /**
   * Complaints of a category.
   *
   * @param category its code; null for those without one
   */
  public record CategoryCount(String category, int received) {}
}
