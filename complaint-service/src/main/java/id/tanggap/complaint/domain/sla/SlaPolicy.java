package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.time.Target;
import java.util.List;
import java.util.Optional;

/**
 * Which deadline applies to what. Rules are tried from the top; the first that fits a kind of clock
 * decides. A policy is a version that never changes; a new one applies to what comes in after it.
 */
public record SlaPolicy(int version, List<Rule> rules) {

  public SlaPolicy {
    rules = List.copyOf(rules);
  }

  /**
   * One deadline. A selector that is null fits everything.
   *
   * @param roundTheClock true when the office hours do not matter
   * @param source where the figure comes from
   */
  public record Rule(
      ClockKind kind,
      SlaClock.Subject subject,
      IntakeChannel channel,
      ComplaintClass complaintClass,
      Target target,
      boolean roundTheClock,
      String source) {

    boolean fits(
        ClockKind wanted, SlaClock.Subject of, IntakeChannel from, ComplaintClass ofClass) {
      return kind == wanted
          && (subject == null || subject == of)
          && (channel == null || channel == from)
          && (complaintClass == null || complaintClass == ofClass);
    }
  }

  /** The rule for a clock, empty when the policy sets no such deadline. */
  public Optional<Rule> ruleFor(
      ClockKind kind, SlaClock.Subject subject, IntakeChannel channel, ComplaintClass ofClass) {
    return rules.stream().filter(rule -> rule.fits(kind, subject, channel, ofClass)).findFirst();
  }
}
