package id.tanggap.complaint.application.routing;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.routing.PlainText;
import id.tanggap.complaint.domain.routing.RoutingRule;
import id.tanggap.complaint.domain.routing.RoutingRules;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries rules on the newest cases and changes nothing: who would have got them against who got
 * them. Secret cases are not tried, so that nothing can be learnt of them here.
 */
@ApplicationScoped
public class TryRoutingRules {

  private static final int EXAMPLES = 3;

  private final RoutedCases cases;
  private final RoutingPlaces places;

  TryRoutingRules(RoutedCases cases, RoutingPlaces places) {
    this.cases = cases;
    this.places = places;
  }

  /** The rules, and on how many of the newest cases. */
  public record Command(Caller caller, List<RoutingRule> rules, int last) {}

  /** A case that a rule would take. */
  public record Example(RoutedCases.Case found, String would) {}

  /**
   * What a rule would have done.
   *
   * @param number place of the rule, counted from one
   * @param same cases that the very unit has
   * @param other cases that another unit has
   * @param nobody cases that no unit has yet
   */
  public record RuleTrial(
      int number,
      String name,
      int cases,
      int same,
      int other,
      int nobody,
      List<Example> examples) {}

  /**
   * The trial; the rules and the unmatched cases add up to all.
   *
   * @param unmatched cases that no rule fits
   */
  public record Trial(int cases, int unmatched, List<RuleTrial> rules) {}

  /** Tries them. */
  @WithTransaction
  public Uni<Trial> handle(Command command) {
    RoutingRules rules = new RoutingRules(0, command.rules());
    return places
        .of(command.caller().region(), rules)
        .invoke(named -> rules.check(named.units().keySet()))
        .chain(
            named ->
                cases
                    .last(command.caller(), command.last())
                    .map(found -> trial(rules, found, named.places())));
  }

  private static Trial trial(
      RoutingRules rules, List<RoutedCases.Case> found, Map<String, PlainText> places) {
    List<List<RoutedCases.Case>> taken = new ArrayList<>();
    rules.rules().forEach(rule -> taken.add(new ArrayList<>()));
    int unmatched = 0;
    for (RoutedCases.Case one : found) {
      Optional<RoutingRules.Decision> decision = rules.decide(facts(one), places, unitCode -> true);
      if (decision.isPresent()) {
        taken.get(decision.get().number() - 1).add(one);
      } else {
        unmatched++;
      }
    }
    List<RuleTrial> trials = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      trials.add(trial(i + 1, rules.rules().get(i), taken.get(i)));
    }
    return new Trial(found.size(), unmatched, trials);
  }

  private static RuleTrial trial(int number, RoutingRule rule, List<RoutedCases.Case> taken) {
    String would = rule.unitCode() == null ? rule.partner() : rule.unitCode();
    int nobody = (int) taken.stream().filter(one -> one.unitCode() == null).count();
    int same = (int) taken.stream().filter(one -> would.equals(one.unitCode())).count();
    return new RuleTrial(
        number,
        rule.name(),
        taken.size(),
        same,
        taken.size() - same - nobody,
        nobody,
        taken.stream()
            // what would change is worth looking at first
            .sorted(Comparator.comparing(one -> would.equals(one.unitCode())))
            .limit(EXAMPLES)
            .map(one -> new Example(one, would))
            .toList());
  }

  private static RoutingRule.Facts facts(RoutedCases.Case one) {
    return new RoutingRule.Facts(
        one.complaintClass(),
        one.category(),
        one.channel(),
        PlainText.of((one.title() == null ? "" : one.title()) + " " + one.text()),
        PlainText.of(one.address()));
  }
}
