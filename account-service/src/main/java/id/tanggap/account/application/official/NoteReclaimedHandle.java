package id.tanggap.account.application.official;

import id.tanggap.account.domain.official.FormerHandle;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notes that somebody else goes by a handle that was ours, or does so no more. */
@ApplicationScoped
public class NoteReclaimedHandle {
  private final AccountDesk desk;
  private final OfficialAccounts accounts;

  NoteReclaimedHandle(AccountDesk desk, OfficialAccounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  /** Notes it. */
  @WithTransaction
  public Uni<FormerHandle> handle(AccountCommand command, UUID handleId, boolean byOther) {
    return desk.serve(
            command,
            turn ->
                former(command, handleId)
                    .invoke(former -> former.reclaimed(byOther, turn.now()))
                    .replaceWith(
                        AccountDesk.Done.of(byOther ? "HANDLE_RECLAIMED" : "HANDLE_FREE_AGAIN")))
        .flatMap(served -> former(command, handleId));
  }

  private Uni<FormerHandle> former(AccountCommand command, UUID handleId) {
    return accounts
        .formerHandle(command.region(), command.id(), handleId)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("handle", handleId));
  }
}
