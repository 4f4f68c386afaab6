package id.tanggap.account.application.official;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.AccountProfile;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.Drafted;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitUnknown;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes down, as a draft, an account that a unit wants to be official. */
@ApplicationScoped
public class RegisterAccount {
  private static final UrlTable URLS = UrlTable.shipped();

  private final OfficialAccounts accounts;
  private final Units units;
  private final Regions regions;
  private final AccountJournal journal;
  private final Clock clock;

  RegisterAccount(
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

  /**
   * What is known about the account.
   *
   * @param scope units over which the author has authority
   * @param address URL in any spelling, or a handle
   * @param platformId immutable id on the platform, null when it is not known yet
   * @param displayName null when the handle is to stand for it
   */
  public record Command(
      Scope scope,
      Actor author,
      UUID unitId,
      Platform platform,
      String address,
      String platformId,
      String displayName,
      String purpose) {}

  /** Registers the draft. */
  @WithTransaction
  public Uni<AccountView> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .required(command.scope().region())
        .flatMap(known -> owner(command))
        .flatMap(owner -> store(draft(command, owner, now), owner, command.author(), now));
  }

  private Uni<AccountView> store(Drafted drafted, Unit owner, Actor author, Instant now) {
    return accounts
        .addAll(List.of(drafted.account()))
        .call(() -> accounts.note(List.of(drafted.change())))
        .call(
            () ->
                journal.write(
                    List.of(
                        new AccountJournal.Entry(
                            drafted.account(), owner, "DRAFTED", author, null)),
                    now))
        .replaceWith(new AccountView(drafted.account(), owner));
  }

  private Uni<Unit> owner(Command command) {
    return units
        .find(command.scope().region(), command.unitId())
        .map(
            unit -> {
              if (unit == null || !command.scope().covers(unit.path())) {
                throw new UnitUnknown(command.unitId().toString());
              }
              return unit;
            });
  }

  private static Drafted draft(Command command, Unit owner, Instant now) {
    Address address = URLS.read(command.platform(), command.address());
    String name = command.displayName() == null ? address.handle() : command.displayName();
    Drafted drafted =
        OfficialAccount.draft(
            owner.region(),
            address,
            new AccountProfile(owner.id(), name, command.purpose()),
            command.author(),
            now);
    drafted.account().bind(command.platformId(), now);
    return drafted;
  }
}
