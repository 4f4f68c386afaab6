package id.tanggap.account.application.official;

import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.domain.official.AddressTaken;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.ReviewDecision;
import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.kit.domain.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes a draft through its review: submitted, claimed by a reviewer, decided. */
@ApplicationScoped
public class ReviewAccount {
  private final AccountDesk desk;
  private final OfficialAccounts accounts;
  private final Appointments appointments;

  ReviewAccount(AccountDesk desk, OfficialAccounts accounts, Appointments appointments) {
    this.desk = desk;
    this.accounts = accounts;
    this.appointments = appointments;
  }

  /** Hands a draft in. */
  @WithTransaction
  public Uni<AccountView> submit(AccountCommand command) {
    return desk.serve(
        command,
        turn ->
            appointments
                .primaries(command.region(), List.of(turn.owner().id()), turn.today())
                .call(primaries -> refuseHeld(turn.account()))
                .map(
                    primaries ->
                        done(
                            turn.account()
                                .submit(
                                    turn.owner().existedOn(turn.today()),
                                    !primaries.isEmpty(),
                                    command.actor(),
                                    turn.now()))));
  }

  /** A coordinator takes on the review. */
  @WithTransaction
  public Uni<AccountView> claim(AccountCommand command) {
    return desk.serve(
        command,
        turn -> Uni.createFrom().item(done(turn.account().claim(command.actor(), turn.now()))));
  }

  /**
   * The reviewer decides. An approval of an address that others claim or hold becomes a dispute.
   *
   * @param comment why; may be null for an approval
   */
  @WithTransaction
  public Uni<AccountView> decide(AccountCommand command, ReviewDecision decision, String comment) {
    return desk.serve(
        command,
        turn ->
            accounts
                .rivals(turn.account())
                .map(
                    rivals ->
                        done(
                            turn.account()
                                .decide(
                                    decision,
                                    comment,
                                    !rivals.isEmpty(),
                                    command.actor(),
                                    turn.now()))));
  }

  /** A unit that holds the address already has nothing to submit, and no dispute with itself. */
  private Uni<Void> refuseHeld(OfficialAccount account) {
    return accounts
        .rivals(account)
        .invoke(
            rivals -> {
              if (rivals.stream()
                  .anyMatch(
                      rival -> rival.status().holds() && rival.unitId().equals(account.unitId()))) {
                throw refusal(account);
              }
            })
        .replaceWithVoid();
  }

  private static Rejection refusal(OfficialAccount account) {
    return new AddressTaken(account.address());
  }

  private static AccountDesk.Done done(StatusChange change) {
    return AccountDesk.Done.of(change.status().name(), change);
  }
}
