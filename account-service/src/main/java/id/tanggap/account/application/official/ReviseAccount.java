package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.AccountProfile;
import id.tanggap.account.domain.official.FormerHandle;
import id.tanggap.account.domain.official.HandleSource;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.kit.domain.Forbidden;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Changes what is said about an account, its address included. */
@ApplicationScoped
public class ReviseAccount {
  private static final UrlTable URLS = UrlTable.shipped();

  private final AccountDesk desk;
  private final OfficialAccounts accounts;

  ReviseAccount(AccountDesk desk, OfficialAccounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
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
   * Changes the account.
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
    String oldUrl = account.url();
    boolean unsaid = revision.platformId() == null && account.platformId() == null;
    Optional<FormerHandle> former =
        revision.url() == null
            ? Optional.empty()
            : account.rename(
                URLS.read(account.platform(), revision.url()), HandleSource.UNIT, turn.now());
    boolean changed = !oldUrl.equals(account.url());
    // an address may have told the id that the revision is silent about
    changed |= !unsaid && account.bind(revision.platformId(), turn.now());
    changed |= account.rank(revision.main(), revision.mandatory(), turn.now());
    changed |=
        account.amend(
            new AccountProfile(account.unitId(), revision.displayName(), revision.purpose()),
            turn.now());
    AccountDesk.Done done =
        changed || former.isPresent()
            ? AccountDesk.Done.of(former.isPresent() ? "RENAMED" : "REVISED")
            : AccountDesk.Done.nothing();
    return former.isPresent()
        ? accounts.remember(former.get()).replaceWith(done)
        : Uni.createFrom().item(done);
  }
}
