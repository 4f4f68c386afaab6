package id.tanggap.account.vault;

import id.tanggap.account.application.credential.KeyRing;
import id.tanggap.account.config.VaultConfig;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * The ring in a file. Read at start, and again whenever somebody looks for new keys or a secret
 * lies under a key that is not known yet: another replica may have read the file earlier.
 */
@Startup
@ApplicationScoped
public class FileKeyRing implements KeyRing {
  private static final Logger LOG = Logger.getLogger(FileKeyRing.class);
  private static final String MARKS = "tanggap.account.marks";

  private final Path file;
  private final Vertx vertx;
  private volatile KeyFile keys;

  FileKeyRing(VaultConfig config, Vertx vertx) {
    this.file =
        config
            .keyFile()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "TANGGAP_ACCOUNT_KEY_FILE is missing: a file with lines \"name base64\" of"
                            + " 32 random bytes each, readable for this user only"));
    this.vertx = vertx;
    this.keys = KeyFile.read(file);
  }

  @Override
  public String primary() {
    return keys.primary();
  }

  @Override
  public Set<String> ids() {
    return keys.names();
  }

  @Override
  public Uni<Wrapped> wrap(byte[] dataKey, byte[] bound) {
    KeyFile ring = keys;
    String name = ring.primary();
    byte[] wrapped = AesGcm.seal(ring.key(name), dataKey, named(bound, name));
    return Uni.createFrom().item(new Wrapped(name, wrapped));
  }

  @Override
  public Uni<byte[]> unwrap(Wrapped wrapped, byte[] bound) {
    Uni<Void> known = keys.key(wrapped.keyId()) == null ? refresh() : Uni.createFrom().voidItem();
    return known.map(
        done -> {
          byte[] key = keys.key(wrapped.keyId());
          if (key == null) {
            throw new VaultKeyMissing(wrapped.keyId());
          }
          return AesGcm.open(key, wrapped.bytes(), named(bound, wrapped.keyId()));
        });
  }

  /**
   * Under a key made of the oldest one, which stays the same while newer keys come in; a client
   * that repeats a request over the day on which it is taken out is taken for a new one.
   */
  @Override
  public Uni<byte[]> mark(byte[] text) {
    byte[] key = hmac(keys.oldest(), MARKS.getBytes(StandardCharsets.UTF_8));
    return Uni.createFrom().item(hmac(key, text));
  }

  @Override
  public Uni<Void> refresh() {
    return Uni.createFrom()
        .completionStage(() -> vertx.executeBlocking(() -> KeyFile.read(file)).toCompletionStage())
        .invoke(this::take)
        .onFailure(IllegalStateException.class)
        .recoverWithItem(
            broken -> {
              LOG.errorf("The keys stay as they were: %s", broken.getMessage());
              return keys;
            })
        .replaceWithVoid();
  }

  private void take(KeyFile read) {
    if (!read.primary().equals(keys.primary())) {
      LOG.infof("Secrets are now sealed under the key %s", read.primary());
    }
    keys = read;
  }

  private static byte[] named(byte[] bound, String keyId) {
    byte[] name = ("|" + keyId).getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[bound.length + name.length];
    System.arraycopy(bound, 0, all, 0, bound.length);
    System.arraycopy(name, 0, all, bound.length, name.length);
    return all;
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
