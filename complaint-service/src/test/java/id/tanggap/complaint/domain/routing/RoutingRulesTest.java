package id.tanggap.complaint.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingRulesTest {

  private static final Map<String, PlainText> PLACES =
      Map.of("KEC-SLAWI", PlainText.placeOf("Kecamatan Slawi"));

  private static RoutingRule rule(String name, String category, List<String> words, String unit) {
    return new RoutingRule(name, null, category, null, null, words, unit, null, null, false);
  }

  private static RoutingRule.Facts facts(String category, String text, String address) {
    return new RoutingRule.Facts(
        ComplaintClass.COMPLAINT,
        category,
        IntakeChannel.CALL_CENTRE,
        PlainText.of(text),
        PlainText.of(address));
  }

  private static List<String> faults(RoutingRule... rules) {
    RoutingInvalid invalid =
        catchThrowableOfType(
            RoutingInvalid.class,
            () -> new RoutingRules(0, List.of(rules)).check(Set.of("DPUPR", "DINKES")));
    return invalid.faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    RoutingRules rules =
        new RoutingRules(
            3,
            List.of(
                rule("Obat", "Kesehatan", List.of(), "DINKES"),
                rule("Lubang", null, List.of("jalan berlubang"), "DPUPR"),
                rule("Sisa", null, List.of(), "DINKES")));
    assertThat(rules.decide(facts(null, "Ada JALAN-berlubang besar", null), PLACES, c -> true))
        .hasValueSatisfying(decision -> assertThat(decision.number()).isEqualTo(2));
    assertThat(rules.decide(facts("kesehatan", "jalan berlubang", null), PLACES, c -> true))
        .hasValueSatisfying(decision -> assertThat(decision.number()).isEqualTo(1));
    assertThat(rules.decide(facts(null, "jalanan berlubang", null), PLACES, c -> true))
        .hasValueSatisfying(decision -> assertThat(decision.number()).isEqualTo(3));
  }

  @Test
  void aPlaceIsFoundInTheAddressByItsNameAsAWord() {
    RoutingRule slawi =
        new RoutingRule(
            "Slawi", null, null, null, "KEC-SLAWI", List.of(), "DPUPR", null, null, false);
    assertThat(slawi.fits(facts(null, "lampu mati", "Pasar Slawi, dekat jembatan"), PLACES))
        .isTrue();
    assertThat(slawi.fits(facts(null, "lampu mati", "Slawian"), PLACES)).isFalse();
    assertThat(slawi.fits(facts(null, "lampu mati", null), PLACES)).isFalse();
  }

  @Test
  void aUnitThatMustNotGetItIsPassedOver() {
    RoutingRules rules =
        new RoutingRules(
            1,
            List.of(
                rule("Obat", null, List.of("obat"), "DINKES"),
                rule("Sisa", null, List.of(), "DPUPR")));
    assertThat(
            rules.decide(facts(null, "obat habis", null), PLACES, code -> !code.equals("DINKES")))
        .hasValueSatisfying(decision -> assertThat(decision.rule().unitCode()).isEqualTo("DPUPR"));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    RoutingRule both =
        new RoutingRule("Dua", null, null, null, null, List.of("x"), "DPUPR", "PLN", null, false);
    RoutingRule partner =
        new RoutingRule("Luar", null, null, null, null, List.of("y"), null, "PLN", null, true);
    assertThat(faults(both, partner, rule("dua", null, List.of("z"), "HANTU")))
        .containsExactly(
            "/rules/0 routing-target-unclear",
            "/rules/1/automatic routing-partner-not-automatic",
            "/rules/2/unitCode routing-unit-unknown",
            "/rules/2/name routing-name-repeated");
  }

  @Test
  void aRuleBehindAWiderOneIsNeverReached() {
    assertThat(
            faults(
                rule("Jalan", null, List.of("jalan"), "DPUPR"),
                rule("Lubang", "Jalan", List.of("jalan berlubang"), "DPUPR")))
        .containsExactly("/rules/1 routing-rule-unreachable");
    assertThat(
            faults(
                rule("Semua", null, List.of(), "DPUPR"), rule("Obat", "Obat", List.of(), "DINKES")))
        .containsExactly("/rules/1 routing-rule-unreachable");
  }

  @Test
  void aNarrowerRuleMayStandBeforeAWiderOne() {
    RoutingRules rules =
        new RoutingRules(
            0,
            List.of(
                rule("Lubang", null, List.of("jalan berlubang"), "DPUPR"),
                rule("Jalan", null, List.of("jalan"), "DINKES")));
    assertThatCode(() -> rules.check(Set.of("DPUPR", "DINKES"))).doesNotThrowAnyException();
  }
}
