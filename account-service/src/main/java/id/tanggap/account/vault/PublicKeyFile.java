package id.tanggap.account.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the public key of a program, in PEM as {@code openssl pkey -pubout} writes it. */
final class PublicKeyFile {
  private static final Pattern ARMOUR = Pattern.compile("-----[A-Z ]+-----|\\s");
  private static final List<String> KINDS = List.of("EC", "RSA");
  private static final int RSA_BITS = 2048;
  private static final int THUMBPRINT_BYTES = 16;

  private PublicKeyFile() {}

  /**
   * Reads a key.
   *
   * @throws IllegalStateException with one line that says what is wrong
   */
  static PublicKey read(String client, Path file) {
    return KINDS.stream()
        .map(kind -> attempt(kind, file))
        .filter(PublicKeyFile::fits)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the key of the lease client "
                        + client
                        + " in "
                        + file
                        + " is no public key in PEM on a curve, or RSA of 2048 bits or more"));
  }

  /** Names a key by its content, so that the program knows which of its keys opens a lease. */
  static String thumbprint(PublicKey key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, THUMBPRINT_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static boolean fits(PublicKey key) {
    return key != null
        && (!(key instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() >= RSA_BITS);
  }

  private static PublicKey attempt(String kind, Path file) {
    try {
      String text = ARMOUR.matcher(Files.readString(file)).replaceAll("");
      return KeyFactory.getInstance(kind)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unfit) {
      return null;
    }
  }
}
