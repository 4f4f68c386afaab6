package id.tanggap.monitoring.application;

import id.tanggap.kit.domain.NotFound;
import id.tanggap.monitoring.domain.activity.GrantedExemption;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Approves that an account is silent for a time, so that the figures leave it out. */
@ApplicationScoped
public class GrantExemption {

  private final Projections projections;
  private final Exemptions exemptions;
  private final Clock clock;

  GrantExemption(Projections projections, Exemptions exemptions, Clock clock) {
    this.projections = projections;
    this.exemptions = exemptions;
    this.clock = clock;
  }

  /**
   * Grants it.
   *
   * @throws NotFound (as failure) when the region has no such account
   */
  @WithTransaction
  public Uni<GrantedExemption> handle(Command command) {
    return projections
        .account(command.region(), command.accountId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", command.accountId()))
        .map(
            account ->
                GrantedExemption.grant(
                    command.region(),
                    account.id(),
                    command.from(),
                    command.until(),
                    command.reason(),
                    command.letterNumber(),
                    command.actor(),
                    clock.instant()))
        .call(exemptions::add);
  }

  /** What is approved, by whom. */
  public record Command(
      String region,
      UUID accountId,
      LocalDate from,
      LocalDate until,
      String reason,
      String letterNumber,
      String actor) {}
}
