package id.tanggap.account.application.credential;

import id.tanggap.account.application.Scope;
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
  private final Clock clock;

  ReportCredential(
      OwnedCredentials owned,
      Credentials credentials,
      LeaseClients clients,
      SettleCredential settle,
      Clock clock) {
    this.owned = owned;
    this.credentials = credentials;
    this.clients = clients;
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * The report.
   *
   * @param secretVersion the version that was used
   * @param client the program that reports
   */
  public record Command(
      String region,
      UUID id,
      int secretVersion,
      CredentialOutcome outcome,
      String client,
      Actor actor) {}

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
                  .replaceWith(credential);
            });
  }

  private Uni<Void> destroyIfRevoked(Credential credential) {
    return credential.health() == CredentialHealth.REVOKED
        ? credentials.destroySecret(credential.region(), credential.id())
        : Uni.createFrom().voidItem();
  }
}
