package id.tanggap.complaint.vault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.vault.VaultKeys;
import id.tanggap.complaint.config.ComplaintConfig;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
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

  /** Length of every key. */
  static final int KEY_BYTES = 32;

  /** Name of the key of the settings. */
  static final String BASE = "base";

  private static final Logger LOG = Logger.getLogger(AesVault.class);
  private static final byte UNDER_BASE = 1;
  private static final byte UNDER_NAMED = 2;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec base;
  private final SecretKeySpec markKey;
  private final Optional<Path> file;
  private final Vertx vertx;
  private final SecureRandom random = new SecureRandom();
  private final ObjectMapper mapper = new ObjectMapper();
  private volatile KeyFile keys;

  AesVault(ComplaintConfig config, Vertx vertx) {
    byte[] bytes =
        config
            .vault()
            .key()
            .map(text -> Base64.getDecoder().decode(text.strip()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "TANGGAP_VAULT_KEY is missing: 32 random bytes in Base64"));
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("TANGGAP_VAULT_KEY must be 32 bytes in Base64");
    }
    base = new SecretKeySpec(bytes, "AES");
    markKey = new SecretKeySpec(hmac(bytes, "tanggap.complaint.marks"), "HmacSHA256");
    file = config.vault().keyFile();
    this.vertx = vertx;
    keys = file.map(KeyFile::read).orElse(null);
  }

  @Override
  public byte[] seal(String purpose, byte[] plain) {
    KeyFile ring = keys;
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] head = head(ring);
    byte[] sealed =
        ring == null
            ? crypt(Cipher.ENCRYPT_MODE, base, purpose, nonce, plain)
            : crypt(
                Cipher.ENCRYPT_MODE,
                named(ring, ring.primary()),
                bound(purpose, ring.primary()),
                nonce,
                plain);
    return ByteBuffer.allocate(head.length + NONCE + sealed.length)
        .put(head)
        .put(nonce)
        .put(sealed)
        .array();
  }

  @Override
  public byte[] open(String purpose, byte[] sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    byte layout = buffer.remaining() > 1 + NONCE ? buffer.get() : 0;
    if (layout == UNDER_BASE) {
      return opened(base, purpose, buffer);
    }
    if (layout != UNDER_NAMED) {
      throw new IllegalStateException("Not sealed by this vault");
    }
    byte[] name = new byte[buffer.get() & 0xff];
    if (buffer.remaining() < name.length + NONCE) {
      throw new IllegalStateException("Not sealed by this vault");
    }
    buffer.get(name);
    String keyName = new String(name, StandardCharsets.US_ASCII);
    KeyFile ring = keys;
    if (ring == null || ring.key(keyName) == null) {
      // another replica may have read the file earlier; the next call finds it
      refresh().subscribe().with(done -> {}, failure -> LOG.error("The keys stay as they were"));
      throw new VaultKeyMissing(keyName);
    }
    return opened(named(ring, keyName), bound(purpose, keyName), buffer);
  }

  private static byte[] opened(SecretKeySpec key, String bound, ByteBuffer buffer) {
    byte[] nonce = new byte[NONCE];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return crypt(Cipher.DECRYPT_MODE, key, bound, nonce, rest);
  }

  private static SecretKeySpec named(KeyFile ring, String name) {
    return new SecretKeySpec(ring.key(name), "AES");
  }

  private static String bound(String purpose, String keyName) {
    return purpose + "|" + keyName;
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

  private static byte[] crypt(
      int mode, SecretKeySpec key, String bound, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot be opened for " + bound, e);
    }
  }

  @Override
  public String primary() {
    KeyFile ring = keys;
    return ring == null ? BASE : ring.primary();
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(BASE));
    KeyFile ring = keys;
    if (ring != null) {
      names.addAll(ring.names());
    }
    return names;
  }

  @Override
  public byte[] mark() {
    return head(keys);
  }

  @Override
  public byte[] reseal(String purpose, byte[] sealed) {
    return seal(purpose, open(purpose, sealed));
  }

  @Override
  public Uni<Void> refresh() {
    if (file.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .completionStage(
            () -> vertx.executeBlocking(() -> KeyFile.read(file.get())).toCompletionStage())
        .invoke(this::take)
        .onFailure(IllegalStateException.class)
        .invoke(broken -> LOG.errorf("The keys stay as they were: %s", broken.getMessage()))
        .onFailure(IllegalStateException.class)
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void take(KeyFile read) {
    if (!read.primary().equals(primary())) {
      LOG.infof("What is sealed is now sealed under the key %s", read.primary());
    }
    keys = read;
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
    return hmac(markKey.getEncoded(), purpose + "\n" + text);
  }

  private static byte[] hmac(byte[] secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
