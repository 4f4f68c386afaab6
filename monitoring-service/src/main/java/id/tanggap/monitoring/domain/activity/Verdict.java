package id.tanggap.monitoring.domain.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The class of an account as of a date, with everything that is needed to contest it.
 *
 * @param activityClass the class
 * @param reason the decisive fact
 * @param since local date on which the condition that decides began; for ACTIVE the first post of
 *     the unbroken series inside the window, for SLOWING by cadence the first day of the window,
 *     null when never read
 * @param lastPostAt last public post known as of the date, null when none is known
 * @param ageDays whole calendar days since that post, null without one
 * @param countedPosts posts of the 28-day window; what was dumped within ten minutes counts once
 * @param coverage covered part of the window, 0 to 1
 * @param evidence what proves it, the decisive observation first
 */
public record Verdict(
    ActivityClass activityClass,
    Reason reason,
    LocalDate since,
    Instant lastPostAt,
    Integer ageDays,
    int countedPosts,
    BigDecimal coverage,
    List<Evidence> evidence) {

  /** Copies the evidence. */
  public Verdict {
    evidence = List.copyOf(evidence);
  }
}
