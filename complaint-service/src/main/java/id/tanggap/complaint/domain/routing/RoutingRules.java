package id.tanggap.complaint.domain.routing;

import id.tanggap.kit.domain.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules in their order; the first that fits decides. A version never changes: a new one applies to
 * what is verified after it takes effect.
 *
 * @param version 0 while it is only tried
 */
public record RoutingRules(int version, List<RoutingRule> rules) {

  /** Keeps the rules from being changed afterwards. */
  public RoutingRules {
    rules = List.copyOf(rules);
  }

  /** The rule that decided, and its place, counted from one. */
  public record Decision(int number, RoutingRule rule) {}

  /**
   * Where a case belongs.
   *
   * @param places names of the places of area codes
   * @param allowed false for a unit code that must not get the case, whatever fits
   */
  public Optional<Decision> decide(
      RoutingRule.Facts facts, Map<String, PlainText> places, Predicate<String> allowed) {
    for (int i = 0; i < rules.size(); i++) {
      RoutingRule rule = rules.get(i);
      boolean open = rule.unitCode() == null || allowed.test(rule.unitCode());
      if (open && rule.fits(facts, places)) {
        return Optional.of(new Decision(i + 1, rule));
      }
    }
    return Optional.empty();
  }

  /** Codes of all units that the rules name, as target or as area. */
  public Set<String> unitCodes() {
    return rules.stream()
        .flatMap(rule -> Stream.of(rule.unitCode(), rule.areaCode()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /**
   * Refuses rules that cannot work.
   *
   * @param known codes of the units that exist
   * @throws RoutingInvalid naming every place that is wrong
   */
  public void check(Set<String> known) {
    List<Fault> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      checkTarget(i, known, faults);
      if (!names.add(rules.get(i).name().toLowerCase(Locale.ROOT))) {
        faults.add(Fault.at("/rules/" + i + "/name", "routing-name-repeated"));
      }
      checkReachable(i, faults);
    }
    if (!faults.isEmpty()) {
      throw new RoutingInvalid(faults);
    }
  }

  private void checkTarget(int i, Set<String> known, List<Fault> faults) {
    RoutingRule rule = rules.get(i);
    String place = "/rules/" + i;
    if ((rule.unitCode() == null) == (rule.partner() == null)) {
      faults.add(Fault.at(place, "routing-target-unclear"));
    }
    if (rule.automatic() && rule.unitCode() == null) {
      faults.add(Fault.at(place + "/automatic", "routing-partner-not-automatic"));
    }
    if (rule.unitCode() != null && !known.contains(rule.unitCode())) {
      faults.add(
          new Fault(place + "/unitCode", "routing-unit-unknown", Map.of("code", rule.unitCode())));
    }
    if (rule.areaCode() != null && !known.contains(rule.areaCode())) {
      faults.add(
          new Fault(place + "/areaCode", "routing-unit-unknown", Map.of("code", rule.areaCode())));
    }
  }

  private void checkReachable(int i, List<Fault> faults) {
    for (int before = 0; before < i; before++) {
      if (rules.get(before).covers(rules.get(i))) {
        faults.add(new Fault("/rules/" + i, "routing-rule-unreachable", Map.of("by", before + 1)));
        return;
      }
    }
  }
}
