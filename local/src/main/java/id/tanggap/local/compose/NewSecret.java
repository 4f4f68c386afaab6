package id.tanggap.local.compose;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;

/** Makes passwords and keys in the forms that our programs read; each call makes another one. */
public final class NewSecret {

  private static final int BYTES = 32;
  private static final String JWK_SET =
      """
      {"keys":[{"kty":"EC","crv":"P-256","kid":"%s","x":"%s","y":"%s","d":"%s"}]}
      """;

  private NewSecret() {}

  /** A password of 256 bits that needs no quoting anywhere. */
  public static String password() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
  }

  /** A key of 256 bits in Base64. */
  public static String key() {
    return Base64.getEncoder().encodeToString(random());
  }

  /** A line with one named key of 256 bits, as the ring of account-service reads it. */
  public static String namedKey(String name) {
    return name + " " + key();
  }

  /** A JWK set with one private P-256 key, for signatures, on one line. */
  public static String signingKeys(String keyId) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
      return JWK_SET.formatted(
          keyId,
          coordinate(point.getAffineX()),
          coordinate(point.getAffineY()),
          coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No signing key can be made", e);
    }
  }

  /** 32 bytes, the highest first, as RFC 7518 wants them. */
  private static String coordinate(BigInteger number) {
    byte[] signed = number.toByteArray();
    byte[] bytes = new byte[BYTES];
    int length = Math.min(signed.length, BYTES);
    System.arraycopy(signed, signed.length - length, bytes, BYTES - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
