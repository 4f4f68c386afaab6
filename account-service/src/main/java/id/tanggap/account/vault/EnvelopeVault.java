package id.tanggap.account.vault;

import id.tanggap.account.application.credential.KeyRing;
import id.tanggap.account.application.credential.SecretVault;
import id.tanggap.account.domain.credential.Envelope;
import id.tanggap.account.domain.credential.SecretPlace;
import id.tanggap.account.domain.credential.Secrets;
import id.tanggap.kit.seal.AesGcm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Envelope encryption: each secret under a random key of its own, and that key wrapped by the ring.
 * Both are bound to the place of the secret.
 */
@ApplicationScoped
public class EnvelopeVault implements SecretVault {
  private final KeyRing ring;

  EnvelopeVault(KeyRing ring) {
    this.ring = ring;
  }

  @Override
  public Uni<Envelope> seal(Secrets secrets, SecretPlace place) {
    byte[] dataKey = AesGcm.freshKey();
    byte[] plain = secrets.bytes();
    byte[] ciphertext = AesGcm.seal(dataKey, plain, place.bytes());
    wipe(plain);
    return ring.wrap(dataKey, place.bytes())
        .map(wrapped -> new Envelope(wrapped.keyId(), wrapped.bytes(), ciphertext))
        .eventually(() -> wipe(dataKey));
  }

  @Override
  public Uni<Secrets> open(Envelope envelope, SecretPlace place) {
    return unwrap(envelope, place)
        .map(
            dataKey -> {
              byte[] plain = AesGcm.open(dataKey, envelope.ciphertext(), place.bytes());
              wipe(dataKey);
              try {
                return Secrets.read(plain);
              } finally {
                wipe(plain);
              }
            });
  }

  @Override
  public Uni<Envelope> rewrap(Envelope envelope, SecretPlace place) {
    return unwrap(envelope, place)
        .flatMap(
            dataKey ->
                ring.wrap(dataKey, place.bytes())
                    .map(
                        wrapped ->
                            new Envelope(wrapped.keyId(), wrapped.bytes(), envelope.ciphertext()))
                    .eventually(() -> wipe(dataKey)));
  }

  @Override
  public Uni<String> fingerprint(Secrets secrets) {
    byte[] plain = secrets.bytes();
    return ring.mark(plain).map(HexFormat.of()::formatHex).eventually(() -> wipe(plain));
  }

  private Uni<byte[]> unwrap(Envelope envelope, SecretPlace place) {
    return ring.unwrap(new KeyRing.Wrapped(envelope.keyId(), envelope.wrappedKey()), place.bytes());
  }

  private static void wipe(byte[] bytes) {
    Arrays.fill(bytes, (byte) 0);
  }
}
