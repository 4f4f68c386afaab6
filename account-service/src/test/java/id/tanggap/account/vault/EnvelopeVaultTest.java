package id.tanggap.account.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.application.credential.SecretVault;
import id.tanggap.account.config.VaultConfig;
import id.tanggap.account.domain.credential.Envelope;
import id.tanggap.account.domain.credential.SecretPart;
import id.tanggap.account.domain.credential.SecretPlace;
import id.tanggap.account.domain.credential.Secrets;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class EnvelopeVaultTest {
  private static final SecretPlace PLACE =
      new SecretPlace("33.28", UUID.randomUUID(), UUID.randomUUID(), 1);

  @Inject SecretVault vault;
  @Inject Vertx vertx;

  private static Secrets token() {
    return Secrets.of(Map.of(SecretPart.ACCESS_TOKEN, "akses-contoh".toCharArray()));
  }

  private Envelope sealed() throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> vault.seal(token(), PLACE));
  }

  private String opened(Envelope envelope, SecretPlace place) throws Throwable {
    StringBuilder text = new StringBuilder();
    VertxContextSupport.subscribeAndAwait(() -> vault.open(envelope, place))
        .forEach((part, value) -> text.append(part).append('=').append(value));
    return text.toString();
  }

  @Test
  void whatIsSealedOpensWhereItLies() throws Throwable {
    assertThat(opened(sealed(), PLACE)).isEqualTo("ACCESS_TOKEN=akses-contoh");
  }

  @Test
  void equalSecretsGiveDifferentCiphertexts() throws Throwable {
    Envelope one = sealed();
    Envelope other = sealed();
    assertThat(one.ciphertext()).isNotEqualTo(other.ciphertext());
    assertThat(one.wrappedKey()).isNotEqualTo(other.wrappedKey());
  }

  @Test
  void nothingOpensInAnotherPlace() throws Throwable {
    Envelope envelope = sealed();
    for (SecretPlace elsewhere :
        new SecretPlace[] {
          new SecretPlace("32.77", PLACE.accountId(), PLACE.credentialId(), 1),
          new SecretPlace("33.28", UUID.randomUUID(), PLACE.credentialId(), 1),
          new SecretPlace("33.28", PLACE.accountId(), UUID.randomUUID(), 1),
          new SecretPlace("33.28", PLACE.accountId(), PLACE.credentialId(), 2)
        }) {
      assertThatThrownBy(() -> opened(envelope, elsewhere))
          .as(elsewhere.toString())
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aCiphertextUnderTheKeyOfAnotherOpensNeither() throws Throwable {
    Envelope one = sealed();
    Envelope other = sealed();
    Envelope mixed = new Envelope(one.keyId(), one.wrappedKey(), other.ciphertext());
    assertThatThrownBy(() -> opened(mixed, PLACE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSingleChangedBitIsNoticed() throws Throwable {
    Envelope envelope = sealed();
    byte[] changed = envelope.ciphertext().clone();
    changed[changed.length / 2] ^= 1;
    assertThatThrownBy(
            () -> opened(new Envelope(envelope.keyId(), envelope.wrappedKey(), changed), PLACE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void equalSecretsHaveEqualMarksThatDoNotTellThem() throws Throwable {
    String one = VertxContextSupport.subscribeAndAwait(() -> vault.fingerprint(token()));
    String again = VertxContextSupport.subscribeAndAwait(() -> vault.fingerprint(token()));
    String other =
        VertxContextSupport.subscribeAndAwait(
            () ->
                vault.fingerprint(
                    Secrets.of(Map.of(SecretPart.PASSWORD, "akses-contoh".toCharArray()))));
    assertThat(one).isEqualTo(again).isNotEqualTo(other).hasSize(64);
  }

  /** Settings with a key file and nothing else. */
  private record Settings(Optional<Path> keyFile) implements VaultConfig {
    @Override
    public Map<String, Path> leaseClients() {
      return Map.of();
    }

    @Override
    public Duration leaseLife() {
      return Duration.ofMinutes(5);
    }

    @Override
    public int rewrapBatch() {
      return 1;
    }
  }

  private static void write(Path file, String... names) throws IOException {
    byte[] key = new byte[32];
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      Arrays.fill(key, (byte) name.charAt(0));
      lines.append(name).append(' ').append(Base64.getEncoder().encodeToString(key)).append('\n');
    }
    Files.writeString(file, lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatAnotherReplicaSealedUnderANewerKeyMakesThisOneLookIntoTheFile(@TempDir Path folder)
      throws Throwable {
    Path file = folder.resolve("keys");
    write(file, "old");
    FileKeyRing here = new FileKeyRing(new Settings(Optional.of(file)), vertx);
    write(file, "new", "old");
    EnvelopeVault there =
        new EnvelopeVault(new FileKeyRing(new Settings(Optional.of(file)), vertx));
    Envelope envelope = VertxContextSupport.subscribeAndAwait(() -> there.seal(token(), PLACE));
    assertThat(envelope.keyId()).isEqualTo("new");
    assertThat(here.ids()).containsExactly("old");
    Secrets opened =
        VertxContextSupport.subscribeAndAwait(() -> new EnvelopeVault(here).open(envelope, PLACE));
    opened.forEach((part, value) -> assertThat(new String(value)).isEqualTo("akses-contoh"));
    assertThat(here.primary()).isEqualTo("new");
  }

  @Test
  void aBrokenFileLeavesTheRingAsItWas(@TempDir Path folder) throws Throwable {
    Path file = folder.resolve("keys");
    write(file, "old");
    FileKeyRing ring = new FileKeyRing(new Settings(Optional.of(file)), vertx);
    Files.writeString(file, "half a li");
    VertxContextSupport.subscribeAndAwait(ring::refresh);
    assertThat(ring.primary()).isEqualTo("old");
  }

  @Test
  void withoutAKeyFileTheServiceDoesNotStart() {
    assertThatThrownBy(() -> new FileKeyRing(new Settings(Optional.empty()), vertx))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("TANGGAP_ACCOUNT_KEY_FILE is missing");
  }
}
