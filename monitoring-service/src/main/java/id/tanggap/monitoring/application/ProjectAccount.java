package id.tanggap.monitoring.application;

import id.tanggap.kit.inbox.Inbox;
import id.tanggap.monitoring.config.MonitoringConfig;
import id.tanggap.monitoring.domain.roster.AccountState;
import id.tanggap.monitoring.domain.roster.MonitoredAccount;
import id.tanggap.monitoring.domain.roster.Tenure;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Keeps the accounts of the roster, and which unit answered for them when. */
@ApplicationScoped
public class ProjectAccount {

  private final Inbox inbox;
  private final Projections projections;
  private final Roster roster;
  private final MonitoringConfig config;

  ProjectAccount(Inbox inbox, Projections projections, Roster roster, MonitoringConfig config) {
    this.inbox = inbox;
    this.projections = projections;
    this.roster = roster;
    this.config = config;
  }

  /** Takes over the state when it is newer than what is known. */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once("account-projection", command.eventId(), () -> project(command));
  }

  private Uni<Void> project(Command command) {
    return projections
        .account(command.region(), command.id())
        .chain(known -> known == null ? add(command) : change(known, command));
  }

  private Uni<Void> add(Command command) {
    MonitoredAccount account =
        new MonitoredAccount(command.id(), command.region(), command.state(), command.version());
    return projections.save(account).chain(() -> projections.save(account.firstTenure()));
  }

  private Uni<Void> change(MonitoredAccount known, Command command) {
    return roster
        .region(command.region())
        .chain(
            facts -> {
              var zone = facts == null ? config.defaultZone() : facts.zone();
              var changedOn = command.occurredAt().atZone(zone).toLocalDate();
              var change = known.apply(command.state(), command.version(), changedOn);
              return projections
                  .save(known)
                  .chain(
                      () ->
                          change.isEmpty() || change.get().begins().isEmpty()
                              ? Uni.createFrom().voidItem()
                              : handOver(change.get().begins().get()));
            });
  }

  private Uni<Void> handOver(Tenure next) {
    return projections
        .openTenure(next.region(), next.accountId())
        .chain(
            open -> {
              open.endFor(next);
              return projections.save(open);
            })
        .chain(() -> projections.save(next));
  }

  /** A state of an account, its version at the source, and when it came about. */
  public record Command(
      String eventId,
      String region,
      UUID id,
      AccountState state,
      long version,
      Instant occurredAt) {}
}
