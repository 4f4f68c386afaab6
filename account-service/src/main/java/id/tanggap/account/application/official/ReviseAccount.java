package id.tanggap.account.application.official;

import id.tanggap.account.application.impersonation.ImpersonationCases;
import id.tanggap.account.domain.official.AccountProfile;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.AddressContested;
import id.tanggap.account.domain.official.AddressReported;
import id.tanggap.account.domain.official.AddressTaken;
import id.tanggap.account.domain.official.HandleSource;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Renamed;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.kit.domain.Forbidden;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Changes what is said about an account, its address included. */
@ApplicationScoped
public class ReviseAccount {
  private static final UrlTable URLS = UrlTable.shipped();

  private final AccountDesk desk;
  private final OfficialAccounts accounts;
  private final ImpersonationCases cases;

  ReviseAccount(AccountDesk desk, OfficialAccounts accounts, ImpersonationCases cases) {
    this.desk = desk;
    this.accounts = accounts;
    this.cases = cases;
  }

  /**
   * What is to be said about the account.
   *
   * @param url new address in any spelling, null when it stays
   */
  public record Revision(
      String displayName,
      String purpose,
      String url,
      String platformId,
      boolean main,
      boolean mandatory) {}

  /**
   * Changes the account. Another address of an account that holds its own must be nobody else's and
   * must not be reported as a fake.
   *
   * @param revision from the account as it is
   * @param coordinates whether the actor may say which account is the main one and which a unit
   *     must have
   */
  @WithTransaction
  public Uni<AccountView> handle(
      AccountCommand command, Function<OfficialAccount, Revision> revision, boolean coordinates) {
    return desk.serve(command, turn -> revise(turn, revision.apply(turn.account()), coordinates));
  }

  private Uni<AccountDesk.Done> revise(
      AccountDesk.Turn turn, Revision revision, boolean coordinates) {
    OfficialAccount account = turn.account();
    boolean ranked =
        revision.main() != account.main() || revision.mandatory() != account.mandatory();
    if (ranked && !coordinates) {
      throw new Forbidden("coordinator-only");
    }
    Address to = revision.url() == null ? null : URLS.read(account.platform(), revision.url());
    return requireFree(account, to, revision.platformId())
        .flatMap(free -> change(turn, revision, to, coordinates));
  }

  private Uni<AccountDesk.Done> change(
      AccountDesk.Turn turn, Revision revision, Address to, boolean coordinates) {
    OfficialAccount account = turn.account();
    String oldUrl = account.url();
    boolean unsaid = revision.platformId() == null && account.platformId() == null;
    HandleSource source = coordinates ? HandleSource.COORDINATOR : HandleSource.UNIT;
    Renamed renamed =
        to == null ? Renamed.NOT : account.rename(to, source, turn.actor(), turn.now());
    boolean changed = !oldUrl.equals(account.url());
    // an address may have told the id that the revision is silent about
    changed |= !unsaid && account.bind(revision.platformId(), turn.now());
    changed |= account.rank(revision.main(), revision.mandatory(), turn.now());
    changed |=
        account.revise(
            new AccountProfile(account.unitId(), revision.displayName(), revision.purpose()),
            turn.now());
    String action = renamed.former() == null ? "REVISED" : "RENAMED";
    AccountDesk.Done done =
        renamed.again() == null
            ? AccountDesk.Done.of(changed ? action : null)
            : AccountDesk.Done.of(action, renamed.again());
    return renamed.former() == null
        ? Uni.createFrom().item(done)
        : accounts.remember(renamed.former()).replaceWith(done);
  }

  private Uni<Void> requireFree(OfficialAccount account, Address to, String platformId) {
    List<String> names = new ArrayList<>();
    if (to != null && !to.norm().equals(account.handleNorm())) {
      names.add(to.norm());
    }
    if (platformId != null && account.platformId() == null) {
      names.add(platformId);
    }
    if (names.isEmpty() || !account.status().holds()) {
      return Uni.createFrom().voidItem();
    }
    Address claimed = to == null ? account.address() : to;
    return cases
        .suspects(account.platform(), names)
        .invoke(
            suspect -> {
              if (suspect) {
                throw new AddressReported(claimed);
              }
            })
        .flatMap(clean -> accounts.rivals(account.id(), claimed))
        .invoke(rivals -> refuse(rivals, claimed))
        .replaceWithVoid();
  }

  private static void refuse(List<OfficialAccounts.Rival> rivals, Address claimed) {
    if (rivals.stream().anyMatch(rival -> rival.status().holds())) {
      throw new AddressTaken(claimed);
    }
    if (!rivals.isEmpty()) {
      throw new AddressContested(claimed);
    }
  }
}
