package id.tanggap.account.application.credential;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.proof.MatchPlatformId;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.credential.CredentialOutcome;
import id.tanggap.account.domain.official.CredentialHealth;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A connector tells how a use of a credential ended; the health follows. */
@ApplicationScoped
public class ReportCredential {
  private final OwnedCredentials owned;
  private final Credentials credentials;
  private final LeaseClients clients;
  private final SettleCredential settle;
  private final MatchPlatformId match;
  private final Clock clock;

  ReportCredential(
      OwnedCredentials owned,
      Credentials credentials,
      LeaseClients clients,
      SettleCredential settle,
      MatchPlatformId match,
      Clock clock) {
    this.owned = owned;
    this.credentials = credentials;
    this.clients = clients;
    this.settle = settle;
    this.match = match;
    this.clock = clock;
  }

  /**
   * The report.
   *
   * @param secretVersion the version that was used
   * @param login whom the platform took the login for, null when it did not tell or the use failed
   * @param client the program that reports
   */
  public record Command(
      String region,
      UUID id,
      int secretVersion,
      CredentialOutcome outcome,
      Login login,
      String client,
      Actor actor) {}

  /**
   * Whom a platform took a login for.
   *
   * @param platformId the id that never changes
   * @param handle the handle, null when the platform told none
   */
  public record Login(String platformId, String handle) {}

  /** Takes the report in. A grant that the platform took back leaves no secret worth keeping. */
  @WithTransaction
  public Uni<Credential> handle(Command command) {
    Instant now = clock.instant();
    clients.require(command.client());
    return owned
        .credential(Scope.of(command.region()), command.id(), credential -> {})
        .flatMap(
            view -> {
              Credential credential = view.credential();
              Map<String, Object> before = credential.facts();
              credential.report(command.secretVersion(), command.outcome(), now);
              Integer crossed = credential.turn(now);
              return destroyIfRevoked(credential)
                  .flatMap(
                      done ->
                          crossed == null
                              ? Uni.createFrom().voidItem()
                              : credentials.raise(credential, crossed, now))
                  .flatMap(
                      done ->
                          settle.handle(
                              new SettleCredential.Step(
                                  credential, view.account(), "REPORTED", command.actor(), before),
                              now))
                  .flatMap(done -> matched(command, credential))
                  .replaceWith(credential);
            });
  }

  // a login that works says whose account it opens: the proof of control, or its end
  private Uni<Void> matched(Command command, Credential credential) {
    if (command.login() == null || command.outcome() != CredentialOutcome.OK) {
      return Uni.createFrom().voidItem();
    }
    return match
        .handle(
            new AccountCommand(
                Scope.of(command.region()), credential.accountId(), command.actor(), account -> {}),
            new MatchPlatformId.Sight(command.login().platformId(), command.login().handle(), true))
        .replaceWithVoid();
  }

  private Uni<Void> destroyIfRevoked(Credential credential) {
    return credential.health() == CredentialHealth.REVOKED
        ? credentials.destroySecret(credential.region(), credential.id())
        : Uni.createFrom().voidItem();
  }
}
