package id.tanggap.account.application.official;

import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.official.AccountAction;
import id.tanggap.account.domain.official.AccountFacts;
import id.tanggap.account.domain.official.AddressNotDisputed;
import id.tanggap.account.domain.official.DisputeOpen;
import id.tanggap.account.domain.official.DisputeOutcome;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says who keeps an address that several claim. A coordinator decides among the accounts of the own
 * region; what another region claims, only that region's coordinator can give up.
 */
@ApplicationScoped
public class SettleDispute {
  private final AccountDesk desk;
  private final OfficialAccounts accounts;
  private final Units units;

  SettleDispute(AccountDesk desk, OfficialAccounts accounts, Units units) {
    this.desk = desk;
    this.accounts = accounts;
    this.units = units;
  }

  /** Settles the dispute for one account. */
  @WithTransaction
  public Uni<AccountView> handle(AccountCommand command, DisputeOutcome outcome, String reason) {
    return lockAll(command)
        .flatMap(
            locked ->
                desk.serve(
                    command,
                    turn ->
                        accounts
                            .rivals(turn.account())
                            .flatMap(
                                rivals ->
                                    switch (outcome) {
                                      case KEEP -> keep(turn, rivals, locked, reason);
                                      case YIELD -> giveUp(turn, rivals, reason);
                                    })));
  }

  /** All accounts of the region that are concerned, in the order of their ids. */
  private Uni<Map<UUID, OfficialAccount>> lockAll(AccountCommand command) {
    return accounts
        .find(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", command.id()))
        .flatMap(accounts::rivals)
        .flatMap(
            rivals ->
                accounts.lockAll(
                    command.region(),
                    Stream.concat(
                            Stream.of(command.id()),
                            rivals.stream()
                                .filter(rival -> rival.region().equals(command.region()))
                                .map(OfficialAccounts.Rival::accountId))
                        .toList()))
        .map(
            locked ->
                locked.stream()
                    .collect(Collectors.toMap(OfficialAccount::id, Function.identity())));
  }

  private Uni<AccountDesk.Done> keep(
      AccountDesk.Turn turn,
      List<OfficialAccounts.Rival> rivals,
      Map<UUID, OfficialAccount> locked,
      String reason) {
    turn.account().status().after(AccountAction.KEEP);
    List<String> elsewhere =
        rivals.stream()
            .filter(rival -> !locked.containsKey(rival.accountId()))
            .map(OfficialAccounts.Rival::region)
            .distinct()
            .sorted()
            .toList();
    if (!elsewhere.isEmpty()) {
      throw new DisputeOpen(elsewhere);
    }
    List<OfficialAccount> losers =
        rivals.stream().map(rival -> locked.get(rival.accountId())).toList();
    List<StatusChange> changes = new ArrayList<>();
    return Multi.createFrom()
        .iterable(losers)
        .onItem()
        .transformToUniAndConcatenate(
            loser ->
                units
                    .required(loser.region(), loser.unitId())
                    .map(owner -> lose(loser, owner, turn, reason, changes)))
        .collect()
        .asList()
        // who gives way does so in the table before the address has its new holder
        .call(accounts::flush)
        .map(
            others -> {
              changes.add(turn.account().keep(reason, turn.actor(), turn.now()));
              return new AccountDesk.Done("DISPUTE_KEPT", changes, others, List.of());
            });
  }

  private static AccountJournal.Entry lose(
      OfficialAccount loser,
      Unit owner,
      AccountDesk.Turn turn,
      String reason,
      List<StatusChange> changes) {
    Map<String, Object> before = AccountFacts.of(loser);
    changes.add(loser.giveUp(turn.account().id(), reason, turn.actor(), turn.today(), turn.now()));
    return new AccountJournal.Entry(loser, owner, "DISPUTE_YIELDED", turn.actor(), before);
  }

  private static Uni<AccountDesk.Done> giveUp(
      AccountDesk.Turn turn, List<OfficialAccounts.Rival> rivals, String reason) {
    StatusChange change =
        turn.account()
            .giveUp(successor(turn, rivals), reason, turn.actor(), turn.today(), turn.now());
    if (rivals.isEmpty()) {
      throw new AddressNotDisputed();
    }
    return Uni.createFrom().item(AccountDesk.Done.of("DISPUTE_YIELDED", change));
  }

  /** The only other one, when it is of the same region. */
  private static UUID successor(AccountDesk.Turn turn, List<OfficialAccounts.Rival> rivals) {
    boolean known = rivals.size() == 1 && rivals.get(0).region().equals(turn.account().region());
    return known ? rivals.get(0).accountId() : null;
  }
}
