package id.tanggap.kit.seal;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256: a mark by which equal texts are found again without being readable. */
public final class Hmac {
  private static final String NAME = "HmacSHA256";

  private Hmac() {}

  /** The mark of a text under a key, 32 bytes. */
  public static byte[] sha256(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key, NAME));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + NAME, e);
    }
  }
}
