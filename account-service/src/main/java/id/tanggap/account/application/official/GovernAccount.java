package id.tanggap.account.application.official;

import id.tanggap.account.application.credential.ScheduledPublications;
import id.tanggap.account.domain.official.OnBehalf;
import id.tanggap.account.domain.official.Reinstated;
import id.tanggap.account.domain.official.Reinstatement;
import id.tanggap.account.domain.official.Retirement;
import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.account.domain.official.SuccessorUnfit;
import id.tanggap.kit.domain.Forbidden;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Suspends, reinstates and retires an account. */
@ApplicationScoped
public class GovernAccount {
  private final AccountDesk desk;
  private final OfficialAccounts accounts;
  private final ScheduledPublications scheduled;

  GovernAccount(AccountDesk desk, OfficialAccounts accounts, ScheduledPublications scheduled) {
    this.desk = desk;
    this.accounts = accounts;
    this.scheduled = scheduled;
  }

  /** Takes the account out of service at once. */
  @WithTransaction
  public Uni<AccountView> suspend(AccountCommand command, String reason) {
    return desk.serve(
        command,
        turn -> done("SUSPENDED", turn.account().suspend(reason, command.actor(), turn.now())));
  }

  /** Brings the account back with a fresh witness and renewed access. */
  @WithTransaction
  public Uni<AccountView> reinstate(AccountCommand command, Reinstatement how) {
    return desk.serve(
        command,
        turn -> {
          Reinstated back = turn.account().reinstate(how, command.actor(), turn.now());
          return accounts
              .prove(List.of(back.proof()))
              .replaceWith(
                  AccountDesk.Done.of("REINSTATED", back.change())
                      .with(
                          AccountJournal.proof(
                              back.proof(), "WITNESSED", command.actor(), turn.now())));
        });
  }

  /**
   * Asks for retirement, or decides it as the second person.
   *
   * @param wish as the actor says it; whether anything is scheduled is found out here
   * @throws Forbidden when the content is waived by somebody who may not decide
   */
  @WithTransaction
  public Uni<AccountView> retire(AccountCommand command, Retirement wish) {
    if (wish.archive().waiver() != null && !wish.decides()) {
      throw new Forbidden("coordinator-only");
    }
    return desk.serve(
        command,
        turn ->
            requireSuccessor(command.region(), wish.successor())
                .flatMap(fit -> scheduled.anyOn(command.region(), command.id()))
                .flatMap(
                    waiting -> {
                      StatusChange change =
                          turn.account()
                              .retire(
                                  wish.scheduled(waiting),
                                  command.actor(),
                                  turn.today(),
                                  turn.now());
                      return done(change.status().name(), change);
                    }));
  }

  /**
   * Takes back a retirement that was asked for.
   *
   * @param speaker whether a coordinator says no, or the unit that it thinks otherwise
   */
  @WithTransaction
  public Uni<AccountView> withdrawRetirement(
      AccountCommand command, String reason, OnBehalf speaker) {
    boolean refused = speaker == OnBehalf.COORDINATION;
    return desk.serve(
        command,
        turn ->
            done(
                refused ? "RETIREMENT_REFUSED" : "RETIREMENT_WITHDRAWN",
                turn.account().withdrawRetirement(reason, speaker, command.actor(), turn.now())));
  }

  private Uni<Void> requireSuccessor(String region, UUID successor) {
    return successor == null
        ? Uni.createFrom().voidItem()
        : accounts
            .find(region, successor)
            .invoke(
                found -> {
                  if (found == null || !found.status().holds()) {
                    throw new SuccessorUnfit();
                  }
                })
            .replaceWithVoid();
  }

  private static Uni<AccountDesk.Done> done(String action, StatusChange change) {
    return Uni.createFrom().item(AccountDesk.Done.of(action, change));
  }
}
