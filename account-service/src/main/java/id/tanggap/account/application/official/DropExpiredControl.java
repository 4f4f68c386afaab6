package id.tanggap.account.application.official;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Proofs of control grow old: the control level of an account falls to L0 when its proof does. */
@ApplicationScoped
public class DropExpiredControl {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final OfficialAccounts accounts;
  private final Units units;
  private final RegistryEvents events;
  private final Clock clock;

  DropExpiredControl(OfficialAccounts accounts, Units units, RegistryEvents events, Clock clock) {
    this.accounts = accounts;
    this.units = units;
    this.events = events;
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
        .flatMap(
            account ->
                account == null || !account.dropExpiredControl(now)
                    ? Uni.createFrom().voidItem()
                    : accounts
                        .flush()
                        .flatMap(done -> units.required(due.region(), account.unitId()))
                        .flatMap(
                            owner ->
                                events.accounts(
                                    List.of(new RegistryEvents.Owned(account, owner)), now)));
  }
}
