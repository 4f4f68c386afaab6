package id.tanggap.monitoring.domain.response;

import java.util.List;

/**
 * Complaints received in a period. Secret ones are in the totals and in no breakdown by category.
 *
 * @param received received in the period
 * @param responded of these, answered at least once
 * @param resolved of these, settled
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
