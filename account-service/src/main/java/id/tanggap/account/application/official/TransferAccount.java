package id.tanggap.account.application.official;

import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.appointment.UnitClosed;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitUnknown;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Gives an account to another unit, after a re-organisation. The access must have been handed over
 * before, between an admin of the old and one of the new unit.
 */
@ApplicationScoped
public class TransferAccount {
  private final AccountDesk desk;
  private final OfficialAccounts accounts;
  private final Units units;
  private final CompletedHandovers handovers;

  TransferAccount(
      AccountDesk desk, OfficialAccounts accounts, Units units, CompletedHandovers handovers) {
    this.desk = desk;
    this.accounts = accounts;
    this.units = units;
    this.handovers = handovers;
  }

  /** The new owner and why. */
  public record Transfer(UUID toUnit, String letterNumber, String reason) {}

  /** Transfers the account. */
  @WithTransaction
  public Uni<AccountView> handle(AccountCommand command, Transfer transfer) {
    return desk.serve(
        command,
        turn ->
            newOwner(command.region(), transfer.toUnit(), turn.today())
                .flatMap(unit -> handovers.to(turn.account(), unit.id()))
                .map(
                    handedOver ->
                        AccountDesk.Done.of(
                            "TRANSFERRED",
                            turn.account()
                                .transfer(
                                    transfer.toUnit(),
                                    handedOver,
                                    transfer.letterNumber().strip() + ": " + transfer.reason(),
                                    command.actor(),
                                    turn.now())))
                .call(
                    done ->
                        accounts.endCoOwnership(
                            command.region(), command.id(), transfer.toUnit())));
  }

  private Uni<Unit> newOwner(String region, UUID id, LocalDate today) {
    return units
        .find(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new UnitUnknown(id.toString()))
        .invoke(
            unit -> {
              if (!unit.existedOn(today)) {
                throw new UnitClosed(unit.code(), today);
              }
            });
  }
}
