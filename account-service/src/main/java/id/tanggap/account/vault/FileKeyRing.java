package id.tanggap.account.vault;

import id.tanggap.account.application.credential.KeyRing;
import id.tanggap.account.config.VaultConfig;
import id.tanggap.kit.seal.AesGcm;
import id.tanggap.kit.seal.Hmac;
import id.tanggap.kit.seal.KeyFile;
import id.tanggap.kit.seal.LiveKeyFile;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * The ring in a file. Read at start, and again whenever somebody looks for new keys or a secret
 * lies under a key that is not known yet: another replica may have read the file earlier.
 */
@Startup
@ApplicationScoped
public class FileKeyRing implements KeyRing {
  private static final String MARKS = "tanggap.account.marks";

  private final LiveKeyFile file;

  FileKeyRing(VaultConfig config, Vertx vertx) {
    this.file = new LiveKeyFile(path(config), Set.of(), vertx);
  }

  /**
   * The file of the settings.
   *
   * @throws IllegalStateException when they name none
   */
  static Path path(VaultConfig config) {
    return config
        .keyFile()
        .orElseThrow(() -> new IllegalStateException("TANGGAP_ACCOUNT_KEY_FILE is missing"));
  }

  @Override
  public String primary() {
    return file.keys().primary();
  }

  @Override
  public Set<String> ids() {
    return file.keys().names();
  }

  @Override
  public Uni<Wrapped> wrap(byte[] dataKey, byte[] bound) {
    KeyFile ring = file.keys();
    String name = ring.primary();
    byte[] wrapped = AesGcm.seal(ring.key(name), dataKey, named(bound, name));
    return Uni.createFrom().item(new Wrapped(name, wrapped));
  }

  @Override
  public Uni<byte[]> unwrap(Wrapped wrapped, byte[] bound) {
    boolean known = file.keys().key(wrapped.keyId()) != null;
    return (known ? Uni.createFrom().voidItem() : refresh())
        .map(
            done -> {
              byte[] key = file.keys().key(wrapped.keyId());
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
    byte[] key = Hmac.sha256(file.keys().oldest(), MARKS.getBytes(StandardCharsets.UTF_8));
    return Uni.createFrom().item(Hmac.sha256(key, text));
  }

  @Override
  public Uni<Void> refresh() {
    return file.refresh();
  }

  private static byte[] named(byte[] bound, String keyId) {
    byte[] name = ("|" + keyId).getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[bound.length + name.length];
    System.arraycopy(bound, 0, all, 0, bound.length);
    System.arraycopy(name, 0, all, bound.length, name.length);
    return all;
  }
}
