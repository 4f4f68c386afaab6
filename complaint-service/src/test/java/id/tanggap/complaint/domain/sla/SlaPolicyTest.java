package id.tanggap.complaint.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.time.Target;
import id.tanggap.kit.domain.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlaPolicyTest {

  private static final SlaPolicy.Selector ANY =
      new SlaPolicy.Selector(null, null, null, null, null);

  private static SlaPolicy.Selector of(ComplaintClass ofClass, String category, Urgency urgency) {
    return new SlaPolicy.Selector(
        SlaClock.Subject.COMPLAINT, IntakeChannel.LETTER, ofClass, category, urgency);
  }

  private static SlaPolicy.Rule rule(
      ClockKind kind, SlaPolicy.Selector selector, Target.Mode mode, long amount) {
    return new SlaPolicy.Rule(kind, selector, new Target(mode, amount), false, false, "SOP");
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    SlaPolicy policy =
        SlaPolicy.checked(
            2,
            List.of(
                rule(
                    ClockKind.RESOLUTION,
                    new SlaPolicy.Selector(null, null, null, "jalan", Urgency.URGENT),
                    Target.Mode.WORKDAYS,
                    1),
                rule(
                    ClockKind.RESOLUTION,
                    new SlaPolicy.Selector(null, null, null, "Jalan", null),
                    Target.Mode.WORKDAYS,
                    2),
                rule(ClockKind.RESOLUTION, ANY, Target.Mode.WORKDAYS, 3)),
            false);
    assertThat(amount(policy, of(ComplaintClass.COMPLAINT, "Jalan", Urgency.URGENT))).isEqualTo(1);
    assertThat(amount(policy, of(ComplaintClass.COMPLAINT, "JALAN", Urgency.NORMAL))).isEqualTo(2);
    assertThat(amount(policy, of(ComplaintClass.ASPIRATION, null, null))).isEqualTo(3);
    assertThat(policy.ruleFor(ClockKind.VERIFY, ANY)).isEmpty();
  }

  private static long amount(SlaPolicy policy, SlaPolicy.Selector of) {
    return policy.ruleFor(ClockKind.RESOLUTION, of).orElseThrow().target().amount();
  }

  @Test
  void namesEveryFaultAtOnce() {
    List<SlaPolicy.Rule> rules =
        List.of(
            rule(ClockKind.RESOLUTION, ANY, Target.Mode.WORKDAYS, 0),
            rule(
                ClockKind.RESOLUTION,
                of(ComplaintClass.COMPLAINT, null, null),
                Target.Mode.WORKDAYS,
                501),
            new SlaPolicy.Rule(
                ClockKind.VERIFY, ANY, new Target(Target.Mode.WORKDAYS, 1), true, true, "SOP"));
    assertThatThrownBy(() -> SlaPolicy.checked(2, rules, false))
        .isInstanceOfSatisfying(
            PolicyInvalid.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                            "/rules/0/amount", "policy-amount-out-of-range"),
                        org.assertj.core.groups.Tuple.tuple(
                            "/rules/1/amount", "policy-amount-out-of-range"),
                        org.assertj.core.groups.Tuple.tuple("/rules/1", "policy-rule-hidden"),
                        org.assertj.core.groups.Tuple.tuple(
                            "/rules/2/roundTheClock", "policy-workdays-need-hours"),
                        org.assertj.core.groups.Tuple.tuple(
                            "/rules/2/unitCalendar", "policy-unit-calendar-unfit")));
    assertThatThrownBy(() -> SlaPolicy.checked(2, List.of(), false))
        .isInstanceOf(PolicyInvalid.class);
  }
}
