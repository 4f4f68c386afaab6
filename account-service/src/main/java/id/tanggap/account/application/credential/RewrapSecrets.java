package id.tanggap.account.application.credential;

import id.tanggap.account.domain.credential.SealedSecret;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings secrets under the primary key of the ring, one transaction each, while they are in use: a
 * lease reads the old or the new row and opens either.
 */
@ApplicationScoped
public class RewrapSecrets {
  private final Credentials credentials;
  private final SecretVault vault;
  private final KeyRing ring;
  private final Clock clock;

  RewrapSecrets(Credentials credentials, SecretVault vault, KeyRing ring, Clock clock) {
    this.credentials = credentials;
    this.vault = vault;
    this.ring = ring;
    this.clock = clock;
  }

  /** A key of the ring and what lies under it; a key that the ring lacks opens nothing. */
  public record KeyStanding(String keyId, long secrets, boolean inRing, boolean primary) {}

  /** How far a change of keys has come, in the whole installation. */
  public record Progress(String primary, long secrets, long remaining, List<KeyStanding> keys) {}

  /** Looks for new keys, and for secrets that do not lie under the primary one. */
  @WithSession
  public Uni<List<Credentials.Due>> due(UUID after, int limit) {
    return ring.refresh().flatMap(done -> credentials.underOtherKeys(ring.primary(), after, limit));
  }

  /**
   * Brings one secret under the primary key. The lock on its row makes a second replica, or a
   * replacement in between, find nothing left to do.
   *
   * @return whether it was done here
   */
  @WithTransaction
  public Uni<Boolean> handle(Credentials.Due due) {
    return credentials
        .lockSecret(due.region(), due.id())
        .flatMap(
            secret ->
                secret == null || secret.keyId().equals(ring.primary())
                    ? Uni.createFrom().item(false)
                    : rewrap(secret).replaceWith(true));
  }

  /** How far it has come. */
  @WithSession
  public Uni<Progress> progress() {
    return credentials.keyUses().map(this::progress);
  }

  private Uni<Void> rewrap(SealedSecret secret) {
    return vault
        .rewrap(secret.envelope(), secret.place())
        .invoke(envelope -> secret.rewrap(envelope, clock.instant()))
        .flatMap(envelope -> credentials.keep(secret));
  }

  private Progress progress(List<Credentials.KeyUse> uses) {
    Map<String, Long> byKey =
        uses.stream()
            .collect(Collectors.toMap(Credentials.KeyUse::keyId, Credentials.KeyUse::secrets));
    Set<String> inRing = ring.ids();
    String primary = ring.primary();
    List<KeyStanding> keys =
        Stream.concat(inRing.stream(), byKey.keySet().stream())
            .distinct()
            .sorted()
            .map(
                id ->
                    new KeyStanding(
                        id, byKey.getOrDefault(id, 0L), inRing.contains(id), id.equals(primary)))
            .toList();
    long all = byKey.values().stream().mapToLong(Long::longValue).sum();
    return new Progress(primary, all, all - byKey.getOrDefault(primary, 0L), keys);
  }
}
