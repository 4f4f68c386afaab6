package id.tanggap.complaint.vault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.vault.VaultKeys;
import id.tanggap.complaint.config.ComplaintConfig;
import id.tanggap.kit.seal.AesGcm;
import id.tanggap.kit.seal.Hmac;
import id.tanggap.kit.seal.KeyFile;
import id.tanggap.kit.seal.LiveKeyFile;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * AES-256-GCM with a fresh nonce each time; the purpose is authenticated with the text, so that a
 * sealed token cannot be passed off as a sealed name. Several keys open, the primary one seals: the
 * first of the key file, or the base key where there is no file. The base key also makes the marks,
 * by a derived key, and so stays while the others come and go.
 *
 * <p>Layout: byte 1, 12 bytes of nonce, cipher text with its tag under the base key; byte 2, length
 * and name of the key, then the same under a key of the file.
 */
@Startup
@ApplicationScoped
public class AesVault implements Vault, VaultKeys {

  /** Name of the key of the settings. */
  static final String BASE = "base";

  private static final Logger LOG = Logger.getLogger(AesVault.class);
  private static final byte UNDER_BASE = 1;
  private static final byte UNDER_NAMED = 2;

  private final byte[] base;
  private final byte[] markKey;
  private final Optional<LiveKeyFile> file;
  private final ObjectMapper mapper = new ObjectMapper();

  AesVault(ComplaintConfig config, Vertx vertx) {
    base = baseKey(config);
    markKey = Hmac.sha256(base, utf8("tanggap.complaint.marks"));
    file = config.vault().keyFile().map(path -> new LiveKeyFile(path, Set.of(BASE), vertx));
  }

  /**
   * The base key of the settings.
   *
   * @throws IllegalStateException with one line that says what is wrong, and nothing of the key
   */
  static byte[] baseKey(ComplaintConfig config) {
    String text =
        config
            .vault()
            .key()
            .orElseThrow(() -> new IllegalStateException("TANGGAP_VAULT_KEY is missing"));
    byte[] key = decoded(text.strip());
    if (key.length != AesGcm.KEY_BYTES) {
      throw new IllegalStateException("TANGGAP_VAULT_KEY is not 32 bytes in Base64");
    }
    return key;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  @Override
  public byte[] seal(String purpose, byte[] plain) {
    KeyFile ring = ring();
    byte[] head = head(ring);
    byte[] sealed =
        ring == null
            ? AesGcm.seal(base, plain, utf8(purpose))
            : AesGcm.seal(ring.key(ring.primary()), plain, bound(purpose, ring.primary()));
    return ByteBuffer.allocate(head.length + sealed.length).put(head).put(sealed).array();
  }

  @Override
  public byte[] open(String purpose, byte[] sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    byte layout = buffer.remaining() > 1 + AesGcm.OVERHEAD ? buffer.get() : 0;
    if (layout == UNDER_BASE) {
      return AesGcm.open(base, rest(buffer), utf8(purpose));
    }
    if (layout != UNDER_NAMED) {
      throw new IllegalStateException("Not sealed by this vault");
    }
    byte[] name = new byte[buffer.get() & 0xff];
    if (buffer.remaining() < name.length + AesGcm.OVERHEAD) {
      throw new IllegalStateException("Not sealed by this vault");
    }
    buffer.get(name);
    String keyName = new String(name, StandardCharsets.US_ASCII);
    KeyFile ring = ring();
    if (ring == null || ring.key(keyName) == null) {
      // another replica may have read the file earlier; the next call finds it
      refresh().subscribe().with(done -> {}, failure -> LOG.error("The keys stay as they were"));
      throw new VaultKeyMissing(keyName);
    }
    return AesGcm.open(ring.key(keyName), rest(buffer), bound(purpose, keyName));
  }

  private KeyFile ring() {
    return file.map(LiveKeyFile::keys).orElse(null);
  }

  private static byte[] rest(ByteBuffer buffer) {
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return rest;
  }

  private static byte[] bound(String purpose, String keyName) {
    return utf8(purpose + "|" + keyName);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] head(KeyFile ring) {
    if (ring == null) {
      return new byte[] {UNDER_BASE};
    }
    byte[] name = ring.primary().getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(UNDER_NAMED);
    head.write(name.length);
    head.writeBytes(name);
    return head.toByteArray();
  }

  @Override
  public String primary() {
    KeyFile ring = ring();
    return ring == null ? BASE : ring.primary();
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(BASE));
    file.ifPresent(read -> names.addAll(read.keys().names()));
    return names;
  }

  @Override
  public byte[] mark() {
    return head(ring());
  }

  @Override
  public byte[] reseal(String purpose, byte[] sealed) {
    return seal(purpose, open(purpose, sealed));
  }

  @Override
  public Uni<Void> refresh() {
    return file.map(LiveKeyFile::refresh).orElseGet(() -> Uni.createFrom().voidItem());
  }

  @Override
  public byte[] sealFields(String purpose, Map<String, String> fields) {
    Map<String, String> present = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    try {
      return seal(purpose, mapper.writeValueAsBytes(present));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> openFields(String purpose, byte[] sealed) {
    try {
      return mapper.readValue(
          open(purpose, sealed), new TypeReference<TreeMap<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] mark(String purpose, String text) {
    return Hmac.sha256(markKey, utf8(purpose + "\n" + text));
  }
}
