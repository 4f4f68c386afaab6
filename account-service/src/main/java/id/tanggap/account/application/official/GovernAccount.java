package id.tanggap.account.application.official;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.Scope;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Suspends, reinstates and retires an account. */
@ApplicationScoped
public class GovernAccount {
  private final OfficialAccounts accounts;
  private final Units units;
  private final Regions regions;
  private final RegistryEvents events;
  private final Clock clock;

  GovernAccount(
      OfficialAccounts accounts, Units units, Regions regions, RegistryEvents events, Clock clock) {
    this.accounts = accounts;
    this.units = units;
    this.regions = regions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Which account, and who acts.
   *
   * @param scope units over which the actor has authority
   * @param precondition throws when the account is not as the caller last saw it
   */
  public record Command(
      Scope scope, UUID id, Actor actor, Consumer<OfficialAccount> precondition) {}

  private interface Act {
    Uni<StatusChange> on(OfficialAccount account, LocalDate today, Instant now);
  }

  /** Takes the account out of service at once. */
  @WithTransaction
  public Uni<AccountView> suspend(Command command, String reason) {
    return act(
        command,
        (account, today, now) ->
            Uni.createFrom().item(account.suspend(reason, command.actor(), now)));
  }

  /** Brings the account back with a fresh witness and renewed access. */
  @WithTransaction
  public Uni<AccountView> reinstate(Command command, OfficialAccount.Reinstatement how) {
    return act(
        command,
        (account, today, now) -> {
          OfficialAccount.Reinstated back = account.reinstate(how, command.actor(), now);
          return accounts.prove(List.of(back.proof())).replaceWith(back.change());
        });
  }

  /**
   * Asks for retirement, or decides it as the second person.
   *
   * @param decides whether the actor may decide
   */
  @WithTransaction
  public Uni<AccountView> retire(Command command, String reason, boolean decides) {
    return act(
        command,
        (account, today, now) ->
            Uni.createFrom().item(account.retire(reason, command.actor(), decides, today, now)));
  }

  private Uni<AccountView> act(Command command, Act act) {
    Instant now = clock.instant();
    String region = command.scope().region();
    return regions
        .required(region)
        .flatMap(
            known ->
                owned(command)
                    .call(
                        view ->
                            act.on(view.account(), known.dayOf(now), now)
                                .flatMap(change -> accounts.note(List.of(change)))))
        .call(accounts::flush)
        .call(
            view ->
                events.accounts(
                    List.of(new RegistryEvents.Owned(view.account(), view.owner())), now));
  }

  private Uni<AccountView> owned(Command command) {
    String region = command.scope().region();
    return accounts
        .lock(region, command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", command.id()))
        .flatMap(
            account ->
                units
                    .required(region, account.unitId())
                    .map(owner -> new AccountView(account, owner)))
        .invoke(
            view -> {
              if (!command.scope().covers(view.owner().path())) {
                throw new NotFound("account", command.id());
              }
              command.precondition().accept(view.account());
            });
  }
}
