package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.time.Target;
import id.tanggap.kit.domain.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which deadline applies to what. Rules are tried from the top; the first that fits a kind of clock
 * decides. A policy is a version that never changes; a new one applies to what comes in after it.
 *
 * @param pausesForOthers true when RESOLUTION stands still while the case waits for somebody
 *     outside
 */
public record SlaPolicy(int version, List<Rule> rules, boolean pausesForOthers) {

  /** Two years of working days and of seconds: beyond that nobody promises anything. */
  private static final long MOST_WORKDAYS = 500;

  private static final long MOST_SECONDS = 63_072_000;

  public SlaPolicy {
    rules = List.copyOf(rules);
  }

  /** A policy under which the deadline runs on while others are waited for. */
  public SlaPolicy(int version, List<Rule> rules) {
    this(version, rules, false);
  }

  /** The same policy with shorter targets, in percent, never shorter than one unit of time. */
  public SlaPolicy shortened(int percent) {
    return new SlaPolicy(
        version, rules.stream().map(rule -> rule.shortened(percent)).toList(), pausesForOthers);
  }

  /**
   * What a rule is picked by. A selector that is null fits everything; a category is compared
   * without regard to case.
   */
  public record Selector(
      SlaClock.Subject subject,
      IntakeChannel channel,
      ComplaintClass complaintClass,
      String category,
      Urgency urgency) {

    boolean fits(Selector of) {
      return (subject == null || subject == of.subject)
          && (channel == null || channel == of.channel)
          && (complaintClass == null || complaintClass == of.complaintClass)
          && (category == null || category.equalsIgnoreCase(of.category))
          && (urgency == null || urgency == of.urgency);
    }

    /** True when everything that fits the other fits this as well. */
    boolean covers(Selector other) {
      return fits(other);
    }
  }

  /**
   * One deadline.
   *
   * @param roundTheClock true when the office hours do not matter
   * @param unitCalendar true when the hours of the unit in charge count from its assignment on
   * @param source where the figure comes from
   */
  public record Rule(
      ClockKind kind,
      Selector selector,
      Target target,
      boolean roundTheClock,
      boolean unitCalendar,
      String source) {

    Rule shortened(int percent) {
      long amount = Math.max(1, (target.amount() * percent + 99) / 100);
      return new Rule(
          kind, selector, new Target(target.mode(), amount), roundTheClock, unitCalendar, source);
    }
  }

  /** The rule for a clock, empty when the policy sets no such deadline. */
  public Optional<Rule> ruleFor(ClockKind kind, Selector of) {
    return rules.stream()
        .filter(rule -> rule.kind() == kind && rule.selector().fits(of))
        .findFirst();
  }

  /**
   * A checked policy.
   *
   * @throws PolicyInvalid naming every fault: no rules, a rule that an earlier one always hides, an
   *     amount that nobody can keep or that leaves the horizon, hours for a clock without any
   */
  public static SlaPolicy checked(int version, List<Rule> rules, boolean pausesForOthers) {
    List<Fault> faults = new ArrayList<>();
    if (rules.isEmpty()) {
      faults.add(new Fault("/rules", "policy-without-rules", Map.of()));
    }
    for (int i = 0; i < rules.size(); i++) {
      check(rules, i, faults);
    }
    if (!faults.isEmpty()) {
      throw new PolicyInvalid(faults);
    }
    return new SlaPolicy(version, rules, pausesForOthers);
  }

  private static void check(List<Rule> rules, int i, List<Fault> faults) {
    Rule rule = rules.get(i);
    String pointer = "/rules/" + i;
    Target.Mode mode = rule.target().mode();
    long most = mode == Target.Mode.WORKDAYS ? MOST_WORKDAYS : MOST_SECONDS;
    if (rule.target().amount() < 1 || rule.target().amount() > most) {
      faults.add(
          new Fault(pointer + "/amount", "policy-amount-out-of-range", Map.of("most", most)));
    }
    if (mode == Target.Mode.WORKDAYS && rule.roundTheClock()) {
      faults.add(new Fault(pointer + "/roundTheClock", "policy-workdays-need-hours", Map.of()));
    }
    boolean follows = rule.kind() == ClockKind.ACCEPT || rule.kind() == ClockKind.RESOLUTION;
    if (rule.unitCalendar() && (!follows || rule.roundTheClock() || mode == Target.Mode.ELAPSED)) {
      faults.add(new Fault(pointer + "/unitCalendar", "policy-unit-calendar-unfit", Map.of()));
    }
    for (int k = 0; k < i; k++) {
      if (rules.get(k).kind() == rule.kind() && rules.get(k).selector().covers(rule.selector())) {
        faults.add(new Fault(pointer, "policy-rule-hidden", Map.of("by", k)));
        return;
      }
    }
  }
}
