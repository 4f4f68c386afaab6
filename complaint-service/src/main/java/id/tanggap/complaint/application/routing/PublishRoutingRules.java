package id.tanggap.complaint.application.routing;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.routing.RoutingRule;
import id.tanggap.complaint.domain.routing.RoutingRules;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Publishes a new version of the routing rules of a region. */
@ApplicationScoped
public class PublishRoutingRules {

  private final RoutingVersions versions;
  private final RoutingPlaces places;
  private final Clock clock;

  PublishRoutingRules(RoutingVersions versions, RoutingPlaces places, Clock clock) {
    this.versions = versions;
    this.places = places;
    this.clock = clock;
  }

  /**
   * The rules.
   *
   * @param effectiveFrom null for at once
   */
  public record Command(Caller caller, List<RoutingRule> rules, Instant effectiveFrom) {}

  /** Adds the version. */
  @WithTransaction
  public Uni<RoutingVersions.Stored> handle(Command command) {
    Instant now = clock.instant();
    Instant from = command.effectiveFrom() == null ? now : command.effectiveFrom();
    if (from.isBefore(now)) {
      throw new EffectInPast(from);
    }
    String region = command.caller().region();
    RoutingRules rules = new RoutingRules(0, command.rules());
    return places
        .of(region, rules)
        .invoke(named -> rules.check(named.units().keySet()))
        .chain(() -> versions.newest(region))
        .chain(
            newest ->
                versions.add(
                    region,
                    new RoutingVersions.Stored(
                        new RoutingRules(newest + 1, command.rules()),
                        from,
                        command.caller().actor().id(),
                        now)));
  }
}
