package id.tanggap.account.application.obligation;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.obligation.Obligation;
import id.tanggap.account.domain.obligation.ObligationTerms;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.UnitType;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lays down that units of a kind must have a platform. */
@ApplicationScoped
public class DefineObligation {
  private final Obligations obligations;
  private final Regions regions;
  private final History history;
  private final Clock clock;

  DefineObligation(Obligations obligations, Regions regions, History history, Clock clock) {
    this.obligations = obligations;
    this.regions = regions;
    this.history = history;
    this.clock = clock;
  }

  /** The rule. */
  public record Command(
      String region, Actor actor, UnitType unitType, Platform platform, ObligationTerms terms) {}

  /** Stores the rule, unless another one holds on one of its days. */
  @WithTransaction
  public Uni<Obligation> handle(Command command) {
    Instant now = clock.instant();
    Obligation created =
        Obligation.define(
            command.region(), command.unitType(), command.platform(), command.terms(), now);
    return regions
        .required(command.region())
        .call(region -> obligations.add(created))
        .call(
            region ->
                history.record(
                    List.of(
                        new History.Change(
                            command.region(),
                            SubjectType.OBLIGATION,
                            created.id(),
                            "OBLIGATION_DEFINED",
                            command.actor(),
                            now,
                            null,
                            created.facts()))))
        .replaceWith(created);
  }
}
