package id.tanggap.account.application.official;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.OfficialAccount;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Which account a command is about, and who acts.
 *
 * @param scope units over which the actor has authority
 * @param precondition throws when the account is not as the caller last saw it
 */
public record AccountCommand(
    Scope scope, UUID id, Actor actor, Consumer<OfficialAccount> precondition) {

  /** Region in which everything happens. */
  public String region() {
    return scope.region();
  }
}
