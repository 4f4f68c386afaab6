package id.tanggap.monitoring.domain.activity;

import java.util.Objects;

/**
 * What a platform asks for, one row of the versioned table of the region. Thresholds are whole
 * calendar days; a class is reached when more days than that have passed.
 *
 * @param platform platform it is for, or {@link #ANY}
 * @param unitType type of the owner unit it is for, or {@link #ANY}
 * @param targetPosts posts expected in {@code targetDays}
 * @param targetDays length of the target period in days
 * @param slowingAfterDays days without a post after which the account is SLOWING
 * @param inactiveAfterDays days without a post after which it is INACTIVE
 * @param dormantAfterDays days without a post after which it is DORMANT
 * @param minAttainmentPercent share of the 28-day target below which it is SLOWING, null when the
 *     platform is judged by time alone
 */
public record CadenceRule(
    String platform,
    String unitType,
    int targetPosts,
    int targetDays,
    int slowingAfterDays,
    int inactiveAfterDays,
    int dormantAfterDays,
    Integer minAttainmentPercent) {

  /** Stands for every platform or every unit type that has no row of its own. */
  public static final String ANY = "*";

  /** Refuses thresholds that could not all be reached in turn. */
  public CadenceRule {
    Objects.requireNonNull(platform, "platform");
    Objects.requireNonNull(unitType, "unitType");
    if (targetPosts < 1
        || targetDays < 1
        || slowingAfterDays < 1
        || inactiveAfterDays <= slowingAfterDays
        || dormantAfterDays <= inactiveAfterDays) {
      throw new IllegalArgumentException("Thresholds of " + platform + " are not in order");
    }
  }

  /** Whether so few counted posts in 28 days are less than the asked share of the target. */
  boolean belowCadence(int countedPosts) {
    return minAttainmentPercent != null
        && 100L * countedPosts * targetDays
            < (long) minAttainmentPercent * targetPosts * AsOf.WINDOW_DAYS;
  }
}
