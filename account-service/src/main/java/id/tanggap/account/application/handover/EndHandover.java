package id.tanggap.account.application.handover;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.config.HandoverConfig;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.official.AccountStatus;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Ends a handover before its goal: a coordinator takes back what was opened by mistake, and what
 * was under way about an account lapses when the account is rejected or retired.
 */
@ApplicationScoped
public class EndHandover {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final EnterHandover enter;
  private final Handovers handovers;
  private final OfficialAccounts accounts;
  private final Identities identities;
  private final History history;
  private final HandoverConfig config;
  private final Clock clock;

  EndHandover(
      EnterHandover enter,
      Handovers handovers,
      OfficialAccounts accounts,
      Identities identities,
      History history,
      HandoverConfig config,
      Clock clock) {
    this.enter = enter;
    this.handovers = handovers;
    this.accounts = accounts;
    this.identities = identities;
    this.history = history;
    this.config = config;
    this.clock = clock;
  }

  private record Deed(String action, Map<String, Object> before, Actor actor, Instant now) {}

  /** Cancels a handover. */
  @WithTransaction
  public Uni<Handover> cancel(HandoverCommand command, String reason) {
    Instant now = clock.instant();
    return enter
        .handle(command)
        .flatMap(
            entered -> {
              Handover handover = entered.handover();
              Deed deed =
                  new Deed("CANCELLED", HandoverRecords.kept(handover), command.actor(), now);
              handover.cancel(reason, entered.who(), config.timeLimit(), now);
              return ended(handover, deed);
            });
  }

  /**
   * Takes one handover whose account has ended, if there is one. Not in the transaction that ends
   * the account: a handover locks itself before its account, and the other way round the two would
   * wait for each other. Two replicas may take the same: the lock on it makes the second find
   * nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> lapse() {
    Instant now = clock.instant();
    return handovers
        .lapsing(BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : lapse(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> lapse(Handovers.Due due, Instant now) {
    return handovers
        .lock(due.region(), due.id())
        .flatMap(
            handover ->
                accounts
                    .find(due.region(), handover.accountId())
                    .flatMap(
                        account -> {
                          Deed deed =
                              new Deed("LAPSED", HandoverRecords.kept(handover), Actor.SYSTEM, now);
                          String why = why(account.status());
                          return handover.lapse(account.status(), why, config.timeLimit(), now)
                              ? ended(handover, deed).replaceWithVoid()
                              : Uni.createFrom().voidItem();
                        }));
  }

  private static String why(AccountStatus status) {
    return status == AccountStatus.REJECTED ? "Pendaftaran akun ditolak" : "Akun telah diakhiri";
  }

  /** Who took part only for the handover needs no user for it any more. */
  private Uni<Handover> ended(Handover handover, Deed deed) {
    return handovers
        .flush()
        .flatMap(
            done ->
                identities.ask(
                    handover.region(),
                    List.of(handover.outgoingPersonId(), handover.incomingPersonId()),
                    deed.now()))
        .flatMap(
            done ->
                history.record(
                    List.of(
                        HandoverRecords.change(
                            handover, deed.action(), deed.before(), deed.actor(), deed.now()))))
        .replaceWith(handover);
  }
}
