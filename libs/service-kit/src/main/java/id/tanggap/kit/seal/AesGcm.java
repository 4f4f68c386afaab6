package id.tanggap.kit.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh nonce each time: 12 bytes of nonce, then ciphertext and tag. */
public final class AesGcm {
  /** Length of every key. */
  public static final int KEY_BYTES = 32;

  /** How many bytes a sealed text is longer than the plain one: nonce and tag. */
  public static final int OVERHEAD = 28;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  /** A key that nobody has seen. */
  public static byte[] freshKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /** Seals; who opens must name the same {@code bound} bytes, which are not part of the result. */
  public static byte[] seal(byte[] key, byte[] plain, byte[] bound) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, plain, bound);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * Opens.
   *
   * @throws IllegalStateException when the key, the text or what it is bound to differs in one bit
   */
  public static byte[] open(byte[] key, byte[] sealed, byte[] bound) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return crypt(Cipher.DECRYPT_MODE, key, nonce, rest, bound);
  }

  private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] input, byte[] bound) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A sealed secret does not open where it lies", e);
    }
  }
}
