package id.tanggap.complaint.application.routing;

import id.tanggap.complaint.application.complaint.AssignComplaint;
import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.Report;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.complaint.domain.routing.PlainText;
import id.tanggap.complaint.domain.routing.RouteOutcome;
import id.tanggap.complaint.domain.routing.RoutingRule;
import id.tanggap.complaint.domain.routing.RoutingRules;
import id.tanggap.complaint.domain.routing.RoutingSuggestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Says where a verified case belongs by the rules in force, and sends it there when the rule says
 * that nobody needs to decide. A secret case is never sent by itself and never even suggested to
 * the unit that it reports. A case that was given back twice is the coordinator's, not the rules'.
 * Always inside the caller's transaction.
 */
@ApplicationScoped
public class SuggestRoute {

  private final RoutingVersions versions;
  private final RoutingPlaces places;
  private final RoutedCases cases;
  private final AssignComplaint assignComplaint;
  private final Clock clock;

  SuggestRoute(
      RoutingVersions versions,
      RoutingPlaces places,
      RoutedCases cases,
      AssignComplaint assignComplaint,
      Clock clock) {
    this.versions = versions;
    this.places = places;
    this.cases = cases;
    this.assignComplaint = assignComplaint;
    this.clock = clock;
  }

  /** Looks at a case that has just been verified. */
  public Uni<Void> verified(Complaint complaint) {
    return versions
        .inForce(complaint.region(), clock.instant())
        .chain(
            rules ->
                rules == null
                    ? Uni.createFrom().voidItem()
                    : places
                        .of(complaint.region(), rules)
                        .chain(named -> suggest(complaint, rules, named)));
  }

  private Uni<Void> suggest(Complaint complaint, RoutingRules rules, RoutingPlaces.Named named) {
    Optional<RoutingRules.Decision> decision =
        rules.decide(
            facts(complaint.report()),
            named.places(),
            code -> mayGetIt(complaint, named.units().get(code)));
    if (decision.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    RoutingRule rule = decision.get().rule();
    Unit unit = rule.unitCode() == null ? null : named.units().get(rule.unitCode());
    RouteOutcome outcome = outcome(complaint, rule, unit);
    UUID unitId = unit == null ? null : unit.id();
    return cases
        .keep(
            RoutingSuggestion.of(
                complaint.region(),
                complaint.id(),
                rules.version(),
                decision.get(),
                unitId,
                outcome,
                clock.instant()))
        .chain(
            () ->
                outcome == RouteOutcome.ASSIGNED
                    ? assign(complaint, unitId, rules.version(), decision.get())
                    : Uni.createFrom().voidItem());
  }

  private static boolean mayGetIt(Complaint complaint, Unit unit) {
    return unit != null
        && !(complaint.secret()
            && complaint.reportedUnitPath() != null
            && unit.path().startsWith(complaint.reportedUnitPath()));
  }

  private RouteOutcome outcome(Complaint complaint, RoutingRule rule, Unit unit) {
    if (!rule.automatic() || complaint.bounceCount() >= Complaint.PING_PONG_LIMIT) {
      return RouteOutcome.SUGGESTED;
    }
    if (complaint.secret()) {
      return RouteOutcome.LEFT_TO_PERSON;
    }
    Instant now = clock.instant();
    return unit.activeOn(now.atZone(ZoneId.of(unit.regionZone())).toLocalDate())
        ? RouteOutcome.ASSIGNED
        : RouteOutcome.UNIT_INACTIVE;
  }

  private Uni<Void> assign(
      Complaint complaint, UUID unitId, int version, RoutingRules.Decision decision) {
    Caller system = new Caller(Actor.SYSTEM, complaint.region(), false, true, Set.of());
    String reason =
        "Aturan disposisi versi %d nomor %d: %s"
            .formatted(version, decision.number(), decision.rule().name());
    return assignComplaint
        .handle(
            new AssignComplaint.Command(
                new CaseWork.Step(system, complaint.id(), seen -> {}), unitId, reason))
        .replaceWithVoid();
  }

  private static RoutingRule.Facts facts(Report report) {
    String title = report.titleMasked() == null ? "" : report.titleMasked();
    return new RoutingRule.Facts(
        report.complaintClass(),
        report.category(),
        report.channel(),
        PlainText.of(title + " " + report.textMasked()),
        PlainText.of(report.addressMasked()));
  }
}
