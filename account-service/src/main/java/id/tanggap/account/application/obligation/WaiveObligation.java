package id.tanggap.account.application.obligation;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.dispensation.Dispensation;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.obligation.ObligationWaiver;
import id.tanggap.account.domain.unit.UnitUnknown;
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

/** Lets a unit off an obligation for a period, or takes that back. */
@ApplicationScoped
public class WaiveObligation {
  private final Obligations obligations;
  private final Units units;
  private final History history;
  private final Clock clock;

  WaiveObligation(Obligations obligations, Units units, History history, Clock clock) {
    this.obligations = obligations;
    this.units = units;
    this.history = history;
    this.clock = clock;
  }

  /** Whom to let off, why and how long. */
  public record Grant(
      String region,
      UUID obligationId,
      UUID unitId,
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
      UUID obligationId,
      UUID waiverId,
      Actor actor,
      String reason,
      Consumer<ObligationWaiver> precondition) {}

  /** Lets a unit off. */
  @WithTransaction
  public Uni<ObligationWaiver> grant(Grant command) {
    Instant now = clock.instant();
    String region = command.region();
    // locked, so that the obligation cannot be deleted at the same moment
    return obligations
        .lock(region, command.obligationId())
        .call(
            obligation ->
                units
                    .find(region, command.unitId())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new UnitUnknown(command.unitId().toString())))
        .map(
            obligation ->
                ObligationWaiver.of(
                    obligation,
                    command.unitId(),
                    Dispensation.grant(
                        command.reason(),
                        command.validFrom(),
                        command.validTo(),
                        command.actor(),
                        now)))
        .call(obligations::addWaiver)
        .call(
            waiver ->
                record(waiver, "OBLIGATION_WAIVED", command.actor(), now, null, waiver.facts()));
  }

  /** Takes a waiver back. */
  @WithTransaction
  public Uni<ObligationWaiver> revoke(Revoke command) {
    Instant now = clock.instant();
    return obligations
        .lockWaiver(command.region(), command.obligationId(), command.waiverId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("obligation-waiver", command.waiverId()))
        .invoke(command.precondition())
        .call(
            waiver -> {
              Map<String, Object> before = waiver.facts();
              waiver.revoke(command.reason(), command.actor(), now);
              return obligations
                  .flush()
                  .flatMap(
                      done ->
                          record(
                              waiver,
                              "OBLIGATION_WAIVER_REVOKED",
                              command.actor(),
                              now,
                              before,
                              waiver.facts()));
            });
  }

  private Uni<Void> record(
      ObligationWaiver waiver,
      String action,
      Actor actor,
      Instant now,
      Map<String, ?> before,
      Map<String, ?> after) {
    return history.record(
        List.of(
            new History.Change(
                waiver.region(),
                SubjectType.OBLIGATION,
                waiver.obligationId(),
                action,
                actor,
                now,
                before,
                after)));
  }
}
