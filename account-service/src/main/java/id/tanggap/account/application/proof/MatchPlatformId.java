package id.tanggap.account.application.proof;

import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.official.AccountDesk;
import id.tanggap.account.application.official.AccountJournal;
import id.tanggap.account.application.official.AccountView;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.domain.official.ControlLoss;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.FormerHandle;
import id.tanggap.account.domain.official.HandleSource;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.UrlTable;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Compares what a connector read on the platform with what is registered. The same id, read with
 * the account's own login, proves control; another id takes all control away at once.
 */
@ApplicationScoped
public class MatchPlatformId {
  private static final UrlTable URLS = UrlTable.shipped();

  private final AccountDesk desk;
  private final OfficialAccounts accounts;
  private final ControlProofs proofs;
  private final ActivateAccount activation;

  MatchPlatformId(
      AccountDesk desk,
      OfficialAccounts accounts,
      ControlProofs proofs,
      ActivateAccount activation) {
    this.desk = desk;
    this.accounts = accounts;
    this.proofs = proofs;
    this.activation = activation;
  }

  /**
   * What a connector read.
   *
   * @param platformId the id on the platform
   * @param handle the handle, null when the platform told none
   * @param loggedIn whether it was read with the account's own login, and not as anybody may
   */
  public record Sight(String platformId, String handle, boolean loggedIn) {}

  /** Takes over what was read. */
  @WithTransaction
  public Uni<AccountView> handle(AccountCommand command, Sight sight) {
    return desk.serve(command, turn -> compare(turn, sight));
  }

  private Uni<AccountDesk.Done> compare(AccountDesk.Turn turn, Sight sight) {
    OfficialAccount account = turn.account();
    if (account.platformId() != null && !account.platformId().equals(sight.platformId())) {
      account.lose(ControlLoss.PLATFORM_ID_MISMATCH, turn.now());
      ControlProof proof =
          ControlProof.mismatched(account, sight.platformId(), turn.actor(), turn.now());
      return proofs
          .put(proof)
          .replaceWith(
              AccountDesk.Done.of("PLATFORM_ID_MISMATCHED")
                  .with(AccountJournal.proof(proof, "FAILED", turn.actor(), turn.now())));
    }
    boolean bound = sight.loggedIn() && account.bind(sight.platformId(), turn.now());
    Optional<FormerHandle> former = renamed(turn, sight);
    AccountDesk.Done seen =
        former.isPresent()
            ? AccountDesk.Done.of("RENAMED")
            : AccountDesk.Done.of(bound ? "PLATFORM_ID_BOUND" : null);
    return former
        .map(accounts::remember)
        .orElseGet(() -> Uni.createFrom().voidItem())
        .flatMap(kept -> sight.loggedIn() ? proven(turn, seen) : Uni.createFrom().item(seen));
  }

  private Optional<FormerHandle> renamed(AccountDesk.Turn turn, Sight sight) {
    boolean known = turn.account().platformId() != null;
    return sight.handle() == null || !known
        ? Optional.empty()
        : URLS.handle(turn.account().platform(), sight.handle())
            .map(
                address ->
                    turn.account()
                        .rename(address, HandleSource.CONNECTOR, turn.actor(), turn.now())
                        .former());
  }

  private Uni<AccountDesk.Done> proven(AccountDesk.Turn turn, AccountDesk.Done seen) {
    ControlProof proof = ControlProof.connected(turn.account(), turn.actor(), turn.now());
    boolean raised = turn.account().accept(proof, turn.now());
    AccountDesk.Done done =
        (seen.action() == null && raised ? AccountDesk.Done.of("CONTROL_PROVEN") : seen)
            .with(AccountJournal.proof(proof, "PASSED", turn.actor(), turn.now()));
    return proofs.put(proof).flatMap(kept -> activation.thenActivate(turn, done));
  }
}
