package id.tanggap.account.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.account.config.SigningConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwkSignerTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");

  private static JwkSigner signer(String keys, Path file) {
    return new JwkSigner(
        new SigningConfig() {
          @Override
          public Optional<String> keys() {
            return Optional.ofNullable(keys);
          }

          @Override
          public Optional<String> keysFile() {
            return Optional.ofNullable(file).map(Path::toString);
          }

          @Override
          public String issuer() {
            return "urn:contoh";
          }
        },
        new ObjectMapper());
  }

  private static PublicJsonWebKey named(String id, PublicJsonWebKey key) {
    key.setKeyId(id);
    return key;
  }

  private static PublicJsonWebKey curve(String id) throws JoseException {
    return named(id, EcJwkGenerator.generateJwk(EllipticCurves.P256));
  }

  private static String set(JsonWebKey.OutputControlLevel level, PublicJsonWebKey... keys) {
    List<JsonWebKey> all = new ArrayList<>(List.of(keys));
    return new JsonWebKeySet(all).toJson(level);
  }

  private static String withPrivates(PublicJsonWebKey... keys) {
    return set(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE, keys);
  }

  private static boolean holds(String jws, PublicJsonWebKey key) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setCompactSerialization(jws);
    signature.setKey(key.getPublicKey());
    return signature.verifySignature();
  }

  @Test
  void aNewKeyIsPublishedFirstThenSignsWhileTheOldOneIsStillKnown() throws Exception {
    PublicJsonWebKey old = curve("lama");
    PublicJsonWebKey fresh = curve("baru");
    JwkSigner before = signer(withPrivates(old, fresh), null);
    assertThat(holds(before.sign(NOW, Duration.ofMinutes(5), Map.of()), old)).isTrue();
    assertThat(before.publicKeys()).extracting(key -> key.get("kid")).contains("baru");
    JwkSigner after = signer(withPrivates(fresh, old), null);
    assertThat(holds(after.sign(NOW, Duration.ofMinutes(5), Map.of()), fresh)).isTrue();
    assertThat(after.publicKeys()).extracting(key -> key.get("kid")).contains("lama");
    assertThat(after.publicKeys()).allMatch(key -> !key.containsKey("d"));
  }

  @Test
  void anRsaKeySignsWithRs256AndTheFileWinsOverTheText(@TempDir Path folder) throws Exception {
    PublicJsonWebKey rsa = named("rsa", RsaJwkGenerator.generateJwk(2048));
    Path file = Files.writeString(folder.resolve("keys"), withPrivates(rsa));
    JwkSigner signer = signer(withPrivates(curve("lain")), file);
    assertThat(holds(signer.sign(NOW, Duration.ofMinutes(5), Map.of("a", 1)), rsa)).isTrue();
    assertThat(signer.publicKeys())
        .singleElement()
        .satisfies(
            key -> assertThat(key).containsEntry("alg", "RS256").doesNotContainKeys("d", "p", "q"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{}",
        "[]",
        "{\"keys\":\"a\"}",
        "{\"keys\":[\"a\"]}",
        "{\"keys\":[]}",
        "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\",\"kid\":\"a\"}]}"
      })
  void withoutUsableKeysTheServiceDoesNotStart(String keys) {
    assertThatThrownBy(() -> signer(keys, null)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aWeakUnnamedRepeatedOrPublicKeyAloneIsRefused(@TempDir Path folder) throws Exception {
    PublicJsonWebKey key = curve("a");
    PublicJsonWebKey same = curve("a");
    PublicJsonWebKey unnamed = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    PublicJsonWebKey weak = named("w", RsaJwkGenerator.generateJwk(1024));
    PublicJsonWebKey other = named("o", EcJwkGenerator.generateJwk(EllipticCurves.P384));
    for (String refused :
        List.of(
            withPrivates(key, same),
            withPrivates(unnamed),
            withPrivates(weak),
            withPrivates(other),
            set(JsonWebKey.OutputControlLevel.PUBLIC_ONLY, key))) {
      assertThatThrownBy(() -> signer(refused, null))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("the signing keys cannot be used")
          .hasNoCause();
    }
    assertThatThrownBy(() -> signer(null, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TANGGAP_SIGNING_KEYS");
    assertThatThrownBy(() -> signer(null, folder.resolve("missing")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TANGGAP_SIGNING_KEYS_FILE");
  }
}
