package id.tanggap.account.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.account.application.directory.AnswerSigner;
import id.tanggap.account.config.SigningConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs with the first private key of a JWK set: ES256 with a P-256 key, RS256 with an RSA key.
 * Made at the start, so that an installation without usable keys does not come up.
 */
@Startup
@ApplicationScoped
public class JwkSigner implements AnswerSigner {
  private static final String CURVE = "P-256";
  private static final int RSA_BITS = 2048;

  private final PublicJsonWebKey signing;
  private final List<Map<String, Object>> published;
  private final String issuer;
  private final ObjectMapper json;

  JwkSigner(SigningConfig config, ObjectMapper json) {
    this.issuer = config.issuer();
    this.json = json;
    List<PublicJsonWebKey> keys = read(text(config));
    this.signing =
        keys.stream()
            .filter(key -> key.getPrivateKey() != null)
            .findFirst()
            .orElseThrow(() -> unusable("none of them has a private part"));
    this.published = keys.stream().map(JwkSigner::published).toList();
  }

  @Override
  public String sign(Instant at, Duration life, Map<String, ?> claims) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("iss", issuer);
    all.put("iat", at.getEpochSecond());
    all.put("exp", at.plus(life).getEpochSecond());
    all.putAll(claims);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(algorithm(signing));
    signature.setKeyIdHeaderValue(signing.getKeyId());
    signature.setHeader("typ", "JWT");
    signature.setKey(signing.getPrivateKey());
    try {
      signature.setPayload(json.writeValueAsString(all));
      return signature.getCompactSerialization();
    } catch (JsonProcessingException | JoseException e) {
      throw new IllegalStateException("An answer could not be signed", e);
    }
  }

  @Override
  public List<Map<String, Object>> publicKeys() {
    return published;
  }

  private static String text(SigningConfig config) {
    if (config.keysFile().isPresent()) {
      Path file = Path.of(config.keysFile().get());
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new IllegalStateException("TANGGAP_SIGNING_KEYS_FILE cannot be read: " + file, e);
      }
    }
    return config
        .keys()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "TANGGAP_SIGNING_KEYS or TANGGAP_SIGNING_KEYS_FILE is missing: a JWK set with a"
                        + " private P-256 or RSA key"));
  }

  private static List<PublicJsonWebKey> read(String set) {
    List<JsonWebKey> keys;
    try {
      keys = new JsonWebKeySet(set).getJsonWebKeys();
    } catch (JoseException e) {
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

  private static Map<String, Object> published(PublicJsonWebKey key) {
    Map<String, Object> parameters =
        new LinkedHashMap<>(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    parameters.put("use", "sig");
    parameters.put("alg", algorithm(key));
    return Map.copyOf(parameters);
  }

  private static String algorithm(PublicJsonWebKey key) {
    return key instanceof EllipticCurveJsonWebKey
        ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
        : AlgorithmIdentifiers.RSA_USING_SHA256;
  }

  private static IllegalStateException unusable(String why) {
    return new IllegalStateException("The signing keys cannot be used: " + why);
  }
}
