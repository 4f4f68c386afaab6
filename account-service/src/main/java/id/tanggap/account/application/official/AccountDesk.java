package id.tanggap.account.application.official;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.AccountFacts;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one way in which a command changes an account: the account is locked, authority and
 * precondition are checked, the command acts, and what changed is recorded.
 */
@ApplicationScoped
public class AccountDesk {
  private final OfficialAccounts accounts;
  private final Units units;
  private final Regions regions;
  private final AccountJournal journal;
  private final Clock clock;

  AccountDesk(
      OfficialAccounts accounts,
      Units units,
      Regions regions,
      AccountJournal journal,
      Clock clock) {
    this.accounts = accounts;
    this.units = units;
    this.regions = regions;
    this.journal = journal;
    this.clock = clock;
  }

  /** What a command works on. */
  public record Turn(OfficialAccount account, Unit owner, Region region, Actor actor, Instant now) {

    /** The day it is in the region. */
    public LocalDate today() {
      return region.dayOf(now);
    }
  }

  /**
   * What a command did.
   *
   * @param action as a fact in upper snake case; null when nothing changed about the account
   * @param statuses entries of the public history
   * @param others further accounts that changed
   * @param beside what changed beside accounts
   */
  public record Done(
      String action,
      List<StatusChange> statuses,
      List<AccountJournal.Entry> others,
      List<History.Change> beside) {

    /** A change without a new status. */
    public static Done of(String action) {
      return new Done(action, List.of(), List.of(), List.of());
    }

    /** A change that the public history tells. */
    public static Done of(String action, StatusChange change) {
      return new Done(action, List.of(change), List.of(), List.of());
    }

    /** Nothing changed. */
    public static Done nothing() {
      return of(null);
    }

    /** With something else that changed. */
    public Done with(History.Change change) {
      List<History.Change> all = new ArrayList<>(beside);
      all.add(change);
      return new Done(action, statuses, others, all);
    }
  }

  /** What a command does. */
  public interface Act {
    /** Changes the account; what it stores beside must be flushed or be flushed with it. */
    Uni<Done> on(Turn turn);
  }

  /** Lets a command act on its account. */
  public Uni<AccountView> serve(AccountCommand command, Act act) {
    Instant now = clock.instant();
    return regions
        .required(command.region())
        .flatMap(
            region ->
                locked(command)
                    .flatMap(
                        view ->
                            act(
                                new Turn(
                                    view.account(), view.owner(), region, command.actor(), now),
                                act)));
  }

  private Uni<AccountView> act(Turn turn, Act act) {
    OfficialAccount account = turn.account();
    Map<String, Object> before = AccountFacts.of(account);
    return act.on(turn)
        .call(done -> accounts.note(done.statuses()))
        .flatMap(
            done ->
                owner(turn)
                    .call(owner -> journal(turn, done, owner, before))
                    .map(owner -> new AccountView(account, owner)));
  }

  private Uni<Void> journal(Turn turn, Done done, Unit owner, Map<String, Object> before) {
    List<AccountJournal.Entry> entries = new ArrayList<>(done.others());
    if (done.action() != null) {
      entries.add(
          new AccountJournal.Entry(turn.account(), owner, done.action(), turn.actor(), before));
    }
    return journal.write(entries, done.beside(), turn.now());
  }

  private Uni<Unit> owner(Turn turn) {
    UUID unitId = turn.account().unitId();
    return unitId.equals(turn.owner().id())
        ? Uni.createFrom().item(turn.owner())
        : units.required(turn.account().region(), unitId);
  }

  private Uni<AccountView> locked(AccountCommand command) {
    return accounts
        .lock(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", command.id()))
        .flatMap(
            account ->
                units
                    .required(command.region(), account.unitId())
                    .map(owner -> new AccountView(account, owner)))
        .invoke(view -> requireCovered(command.scope(), view))
        .invoke(view -> command.precondition().accept(view.account()));
  }

  private static void requireCovered(Scope scope, AccountView view) {
    if (!scope.covers(view.owner().path())) {
      throw new NotFound("account", view.account().id());
    }
  }
}
