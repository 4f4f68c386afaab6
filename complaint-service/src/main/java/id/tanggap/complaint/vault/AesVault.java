package id.tanggap.complaint.vault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.config.ComplaintConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a fresh nonce each time; the purpose is authenticated with the text, so that a
 * sealed token cannot be passed off as a sealed name. Layout: version byte, 12 bytes of nonce,
 * cipher text with its tag. The key for marks is derived, not the sealing key itself.
 */
@Startup
@ApplicationScoped
public class AesVault implements Vault {

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;
  private final SecretKeySpec markKey;
  private final SecureRandom random = new SecureRandom();
  private final ObjectMapper mapper = new ObjectMapper();

  AesVault(ComplaintConfig config) {
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
    key = new SecretKeySpec(bytes, "AES");
    markKey = new SecretKeySpec(hmac(bytes, "tanggap.complaint.marks"), "HmacSHA256");
  }

  @Override
  public byte[] seal(String purpose, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  @Override
  public byte[] open(String purpose, byte[] sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    if (buffer.remaining() < 1 + NONCE || buffer.get() != VERSION) {
      throw new IllegalStateException("Not sealed by this vault");
    }
    byte[] nonce = new byte[NONCE];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return crypt(Cipher.DECRYPT_MODE, purpose, nonce, rest);
  }

  private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot be opened for " + purpose, e);
    }
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
