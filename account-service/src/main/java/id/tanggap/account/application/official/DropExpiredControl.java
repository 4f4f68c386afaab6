package id.tanggap.account.application.official;

import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.AccountFacts;
import id.tanggap.account.domain.official.OfficialAccount;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Proofs of control grow old: the control level of an account falls to L0 when its proof does. */
@ApplicationScoped
public class DropExpiredControl {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final OfficialAccounts accounts;
  private final Units units;
  private final AccountJournal journal;
  private final Clock clock;

  DropExpiredControl(OfficialAccounts accounts, Units units, AccountJournal journal, Clock clock) {
    this.accounts = accounts;
    this.units = units;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes one account that is due, if there is one. Two replicas may take the same: the lock on it
   * makes the second find nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    Instant now = clock.instant();
    return accounts
        .expired(now, BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : drop(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> drop(OfficialAccounts.Expired due, Instant now) {
    return accounts
        .lock(due.region(), due.accountId())
        .flatMap(account -> account == null ? Uni.createFrom().voidItem() : drop(account, now));
  }

  private Uni<Void> drop(OfficialAccount account, Instant now) {
    Map<String, Object> before = AccountFacts.of(account);
    return account.dropExpiredControl(now)
        ? units
            .required(account.region(), account.unitId())
            .flatMap(
                owner ->
                    journal.write(
                        List.of(
                            new AccountJournal.Entry(
                                account, owner, "CONTROL_EXPIRED", Actor.SYSTEM, before)),
                        now))
        : Uni.createFrom().voidItem();
  }
}
