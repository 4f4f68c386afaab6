package id.tanggap.account.application.compliance;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.compliance.ComplianceRule;
import id.tanggap.account.domain.compliance.ComplianceWaiver;
import id.tanggap.account.domain.dispensation.Dispensation;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Lets an account off a rule for a period, or takes that back. */
@ApplicationScoped
public class WaiveRule {
  private final Compliance compliance;
  private final GovernedAccount governed;
  private final History history;
  private final Clock clock;

  WaiveRule(Compliance compliance, GovernedAccount governed, History history, Clock clock) {
    this.compliance = compliance;
    this.governed = governed;
    this.history = history;
    this.clock = clock;
  }

  /** Which account to let off which rule, why and how long. */
  public record Grant(
      Scope scope,
      UUID accountId,
      ComplianceRule rule,
      Actor actor,
      String reason,
      LocalDate validFrom,
      LocalDate validTo) {}

  /**
   * Which waiver to take back, and why.
   *
   * @param precondition throws when the waiver is not as the caller last saw it
   */
  public record Revoke(
      String region,
      UUID accountId,
      UUID waiverId,
      Actor actor,
      String reason,
      Consumer<ComplianceWaiver> precondition) {}

  /** Lets an account off. */
  @WithTransaction
  public Uni<ComplianceWaiver> grant(Grant command) {
    Instant now = clock.instant();
    return governed
        .lock(command.scope(), command.accountId())
        .map(
            view ->
                ComplianceWaiver.of(
                    view.account(),
                    command.rule(),
                    Dispensation.grant(
                        command.reason(),
                        command.validFrom(),
                        command.validTo(),
                        command.actor(),
                        now)))
        .call(compliance::addWaiver)
        .call(waiver -> record(waiver, "RULE_WAIVED", command.actor(), now, null));
  }

  /** Takes a waiver back. */
  @WithTransaction
  public Uni<ComplianceWaiver> revoke(Revoke command) {
    Instant now = clock.instant();
    return compliance
        .lockWaiver(command.region(), command.accountId(), command.waiverId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("compliance-waiver", command.waiverId()))
        .invoke(command.precondition())
        .call(
            waiver -> {
              Map<String, Object> before = waiver.facts();
              waiver.revoke(command.reason(), command.actor(), now);
              return compliance
                  .flush()
                  .flatMap(
                      done -> record(waiver, "RULE_WAIVER_REVOKED", command.actor(), now, before));
            });
  }

  private Uni<Void> record(
      ComplianceWaiver waiver, String action, Actor actor, Instant now, Map<String, ?> before) {
    return history.record(
        List.of(
            new History.Change(
                waiver.region(),
                SubjectType.COMPLIANCE,
                waiver.accountId(),
                action,
                actor,
                now,
                before,
                waiver.facts())));
  }
}
