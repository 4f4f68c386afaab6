package id.tanggap.account.application.official;

import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.appointment.UnitClosed;
import id.tanggap.account.domain.official.CoOwner;
import id.tanggap.account.domain.official.CoOwnerRole;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitUnknown;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets units work with an account for which another unit answers. */
@ApplicationScoped
public class ShareAccount {
  private final AccountDesk desk;
  private final OfficialAccounts accounts;
  private final Units units;

  ShareAccount(AccountDesk desk, OfficialAccounts accounts, Units units) {
    this.desk = desk;
    this.accounts = accounts;
    this.units = units;
  }

  /** Lets a unit in, or gives it another role. */
  @WithTransaction
  public Uni<AccountView> admit(AccountCommand command, UUID unitId, CoOwnerRole role) {
    return desk.serve(
        command,
        turn ->
            open(turn, unitId)
                .flatMap(unit -> accounts.coOwner(command.region(), command.id(), unitId))
                .flatMap(
                    known -> {
                      if (known == null) {
                        CoOwner added = CoOwner.admit(turn.account(), unitId, role, turn.now());
                        return accounts
                            .share(added)
                            .replaceWith(AccountDesk.Done.of("CO_OWNER_ADMITTED"));
                      }
                      boolean changed = known.reassign(turn.account(), role, turn.now());
                      return Uni.createFrom()
                          .item(
                              changed
                                  ? AccountDesk.Done.of("CO_OWNER_REASSIGNED")
                                  : AccountDesk.Done.nothing());
                    }));
  }

  /** Lets a unit go. */
  @WithTransaction
  public Uni<AccountView> dismiss(AccountCommand command, UUID unitId) {
    return desk.serve(
        command,
        turn ->
            accounts
                .coOwner(command.region(), command.id(), unitId)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("co-owner", unitId))
                .invoke(known -> known.dismiss(turn.account(), turn.now()))
                .call(known -> accounts.endCoOwnership(command.region(), command.id(), unitId))
                .replaceWith(AccountDesk.Done.of("CO_OWNER_DISMISSED")));
  }

  private Uni<Unit> open(AccountDesk.Turn turn, UUID id) {
    return units
        .find(turn.account().region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new UnitUnknown(id.toString()))
        .invoke(
            unit -> {
              if (!unit.existedOn(turn.today())) {
                throw new UnitClosed(unit.code(), turn.today());
              }
            });
  }
}
