package id.tanggap.account.application.credential;

import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.config.VaultConfig;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Lends a credential to a connector for one use. What leaves is sealed for that connector alone
 * (ADR-0005), and no lease is given without its row in the audit.
 */
@ApplicationScoped
public class LeaseCredential {
  private final Credentials credentials;
  private final OfficialAccounts accounts;
  private final SecretVault vault;
  private final LeaseClients clients;
  private final VaultConfig config;
  private final Clock clock;

  LeaseCredential(
      Credentials credentials,
      OfficialAccounts accounts,
      SecretVault vault,
      LeaseClients clients,
      VaultConfig config,
      Clock clock) {
    this.credentials = credentials;
    this.accounts = accounts;
    this.vault = vault;
    this.clients = clients;
    this.config = config;
    this.clock = clock;
  }

  /** Which credential, and what for. */
  public record Command(String region, UUID id, CredentialUse.Terms terms) {}

  /**
   * A lease.
   *
   * @param sealed the secrets, readable for the connector alone
   */
  public record Lease(Credential credential, CredentialUse use, String sealed) {}

  /** Lends it. */
  @WithTransaction
  public Uni<Lease> handle(Command command) {
    Instant now = clock.instant();
    clients.require(command.terms().client());
    return credentials
        .lock(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("credential", command.id()))
        .flatMap(
            credential ->
                accounts
                    .find(command.region(), credential.accountId())
                    .map(
                        account ->
                            credential.lend(account, command.terms(), config.leaseLife(), now))
                    .flatMap(use -> seal(credential, use)));
  }

  private Uni<Lease> seal(Credential credential, CredentialUse use) {
    return credentials
        .secret(credential.region(), credential.id())
        .flatMap(secret -> vault.open(secret.envelope(), secret.place()))
        .map(
            secrets -> {
              try {
                return new Lease(credential, use, clients.seal(use, secrets));
              } finally {
                secrets.wipe();
              }
            })
        .call(lease -> credentials.note(use));
  }
}
