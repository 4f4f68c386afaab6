package id.tanggap.account.application.obligation;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.obligation.Obligation;
import id.tanggap.account.domain.obligation.ObligationInUse;
import id.tanggap.account.domain.obligation.ObligationTerms;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes the terms of an obligation, or takes back one that was entered by mistake. */
@ApplicationScoped
public class ChangeObligation {
  private final Obligations obligations;
  private final History history;
  private final Clock clock;

  ChangeObligation(Obligations obligations, History history, Clock clock) {
    this.obligations = obligations;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Which obligation, and who acts.
   *
   * @param precondition throws when the obligation is not as the caller last saw it
   */
  public record Command(String region, UUID id, Actor actor, Consumer<Obligation> precondition) {}

  /** Lays new terms over the recorded ones. */
  @WithTransaction
  public Uni<Obligation> revise(Command command, UnaryOperator<ObligationTerms> terms) {
    Instant now = clock.instant();
    return obligations
        .lock(command.region(), command.id())
        .invoke(command.precondition())
        .call(
            obligation -> {
              Map<String, Object> before = obligation.facts();
              if (!obligation.revise(terms.apply(obligation.terms()), now)) {
                return Uni.createFrom().voidItem();
              }
              return obligations
                  .flush()
                  .flatMap(
                      done ->
                          record(command, "OBLIGATION_CHANGED", now, before, obligation.facts()));
            });
  }

  /** Deletes an obligation, unless somebody has been let off it. */
  @WithTransaction
  public Uni<Void> withdraw(Command command) {
    Instant now = clock.instant();
    return obligations
        .lock(command.region(), command.id())
        .invoke(command.precondition())
        .call(
            obligation ->
                obligations
                    .countWaivers(command.region(), obligation.id())
                    .invoke(ChangeObligation::refuseWhenUsed))
        .flatMap(
            obligation ->
                obligations
                    .remove(obligation)
                    .flatMap(
                        done ->
                            record(
                                command, "OBLIGATION_WITHDRAWN", now, obligation.facts(), null)));
  }

  private static void refuseWhenUsed(long waivers) {
    if (waivers > 0) {
      throw new ObligationInUse(waivers);
    }
  }

  private Uni<Void> record(
      Command command, String action, Instant now, Map<String, ?> before, Map<String, ?> after) {
    return history.record(
        List.of(
            new History.Change(
                command.region(),
                SubjectType.OBLIGATION,
                command.id(),
                action,
                command.actor(),
                now,
                before,
                after)));
  }
}
