package id.tanggap.monitoring.domain.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How a unit stands as of a date: its class is the best among its mandatory accounts, and it counts
 * as active when it posts and answers.
 *
 * @param activityClass best class among the mandatory accounts
 * @param reason reason of the account that gave the class
 * @param since since of that account
 * @param active whether the unit counts as active by the definition
 * @param judgedByPostingAlone true when no interaction could be judged
 * @param mandatoryAccounts mandatory accounts in the roster
 * @param activeAccounts those of class ACTIVE
 * @param readableAccounts those that are not UNKNOWN
 * @param lastPostAt last post on any mandatory account, null when none is known
 * @param ageDays whole calendar days since that post, null without one
 * @param answering answering figures of the definition's window
 * @param coverage mean covered part of the window over the mandatory accounts, null without any
 * @param evidence what proves the class
 */
public record UnitVerdict(
    ActivityClass activityClass,
    Reason reason,
    LocalDate since,
    boolean active,
    boolean judgedByPostingAlone,
    int mandatoryAccounts,
    int activeAccounts,
    int readableAccounts,
    Instant lastPostAt,
    Integer ageDays,
    Answering answering,
    BigDecimal coverage,
    List<Evidence> evidence) {

  /** Judges a unit by the verdicts of its mandatory accounts and its answering. */
  public static UnitVerdict of(
      List<Verdict> mandatory, Answering answering, ActivityDefinition definition) {
    int active = count(mandatory, ActivityClass.ACTIVE);
    boolean posting = active >= 1;
    boolean postingAlone = answering.judged() == 0;
    boolean answers = postingAlone || answering.reaches(definition.minAnsweredPercent());
    Verdict decisive =
        mandatory.stream()
            .max(
                Comparator.comparing(Verdict::activityClass)
                    .thenComparing(
                        Verdict::lastPostAt, Comparator.nullsFirst(Comparator.naturalOrder())))
            .orElse(null);
    Verdict latest =
        mandatory.stream()
            .filter(verdict -> verdict.lastPostAt() != null)
            .max(Comparator.comparing(Verdict::lastPostAt))
            .orElse(null);
    return new UnitVerdict(
        decisive == null ? ActivityClass.UNKNOWN : decisive.activityClass(),
        decisive == null ? Reason.NO_MANDATORY_ACCOUNT : decisive.reason(),
        decisive == null ? null : decisive.since(),
        posting && answers,
        postingAlone,
        mandatory.size(),
        active,
        mandatory.size() - count(mandatory, ActivityClass.UNKNOWN),
        latest == null ? null : latest.lastPostAt(),
        latest == null ? null : latest.ageDays(),
        answering,
        meanCoverage(mandatory),
        decisive == null ? List.of() : decisive.evidence());
  }

  /** Whether the unit is left out of the figures: every mandatory account is exempt. */
  public boolean exempt() {
    return activityClass == ActivityClass.EXEMPT;
  }

  private static int count(List<Verdict> verdicts, ActivityClass activityClass) {
    return Math.toIntExact(
        verdicts.stream().filter(v -> v.activityClass() == activityClass).count());
  }

  private static BigDecimal meanCoverage(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return null;
    }
    BigDecimal sum =
        verdicts.stream().map(Verdict::coverage).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(verdicts.size()), 4, java.math.RoundingMode.DOWN);
  }
}
