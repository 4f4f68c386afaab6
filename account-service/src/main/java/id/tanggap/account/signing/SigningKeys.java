package id.tanggap.account.signing;

import id.tanggap.account.config.SigningConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The JWK set of the settings.
 *
 * @param signing the first of them with a private part
 * @param all all of them, in the order of the set
 */
record SigningKeys(PublicJsonWebKey signing, List<PublicJsonWebKey> all) {
  private static final String CURVE = "P-256";
  private static final int RSA_BITS = 2048;

  /**
   * Reads the keys from their file or from the text.
   *
   * @throws IllegalStateException with one line that says what is wrong, and nothing of a key
   */
  static SigningKeys read(SigningConfig config) {
    List<PublicJsonWebKey> keys = read(text(config));
    PublicJsonWebKey signing =
        keys.stream()
            .filter(key -> key.getPrivateKey() != null)
            .findFirst()
            .orElseThrow(() -> unusable("none of them has a private part"));
    return new SigningKeys(signing, keys);
  }

  private static String text(SigningConfig config) {
    if (config.keysFile().isPresent()) {
      Path file = Path.of(config.keysFile().get());
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new IllegalStateException(
            "the file " + file + " that TANGGAP_SIGNING_KEYS_FILE names cannot be read", e);
      }
    }
    return config
        .keys()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "neither TANGGAP_SIGNING_KEYS nor TANGGAP_SIGNING_KEYS_FILE is set"));
  }

  private static List<PublicJsonWebKey> read(String set) {
    List<JsonWebKey> keys;
    try {
      keys = new JsonWebKeySet(set).getJsonWebKeys();
    } catch (JoseException | ClassCastException e) {
      // the cause may quote the text, and the text holds a private key
      throw unusable("they are no JWK set");
    }
    Set<String> ids = new HashSet<>();
    return keys.stream().map(key -> checked(key, ids)).toList();
  }

  private static PublicJsonWebKey checked(JsonWebKey key, Set<String> ids) {
    if (key.getKeyId() == null || key.getKeyId().isBlank() || !ids.add(key.getKeyId())) {
      throw unusable("each needs an id (kid) of its own");
    }
    boolean curve =
        key instanceof EllipticCurveJsonWebKey elliptic && CURVE.equals(elliptic.getCurveName());
    boolean rsa =
        key.getKey() instanceof RSAPublicKey modulus
            && modulus.getModulus().bitLength() >= RSA_BITS;
    if (!(key instanceof PublicJsonWebKey usable) || !(curve || rsa)) {
      throw unusable(key.getKeyId() + " is neither P-256 nor RSA of at least 2048 bits");
    }
    return usable;
  }

  private static IllegalStateException unusable(String why) {
    return new IllegalStateException("the signing keys cannot be used: " + why);
  }
}
