package id.tanggap.account.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.account.application.directory.AnswerSigner;
import id.tanggap.account.config.SigningConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
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
  private final PublicJsonWebKey signing;
  private final List<Map<String, Object>> published;
  private final String issuer;
  private final ObjectMapper json;

  JwkSigner(SigningConfig config, ObjectMapper json) {
    this.issuer = config.issuer();
    this.json = json;
    SigningKeys keys = SigningKeys.read(config);
    this.signing = keys.signing();
    this.published = keys.all().stream().map(JwkSigner::published).toList();
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
}
