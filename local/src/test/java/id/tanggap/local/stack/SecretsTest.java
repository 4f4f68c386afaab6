package id.tanggap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @Test
  void areMadeOnceAndReadableByTheOwnerOnly(@TempDir Path root) throws Exception {
    Layout layout = new Layout(root);
    String first = new Secrets(layout).password("one");

    assertThat(new Secrets(layout).password("one")).isEqualTo(first);
    assertThat(new Secrets(layout).password("two")).isNotEqualTo(first);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(layout.secrets().resolve("one"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(layout.secrets())))
        .isEqualTo("rwx------");
  }

  @Test
  void aKeyHas256Bits(@TempDir Path root) {
    assertThat(Base64.getDecoder().decode(new Secrets(new Layout(root)).key("vault"))).hasSize(32);
  }

  @Test
  void theRingOfKeysIsAFileOfTheOwnerWithANamedKey(@TempDir Path root) throws Exception {
    Path ring = new Secrets(new Layout(root)).keyRing("account-keys");

    String[] words = Files.readString(ring).strip().split(" ", -1);
    assertThat(words).hasSize(2);
    assertThat(words[0]).isEqualTo("local-1");
    assertThat(Base64.getDecoder().decode(words[1])).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ring)))
        .isEqualTo("rw-------");
    assertThat(new Secrets(new Layout(root)).keyRing("account-keys")).hasSameTextualContentAs(ring);
  }

  @Test
  void signingKeysAreMadeOnceAndSignWhatTheirPublicHalfConfirms(@TempDir Path root)
      throws Exception {
    Path file = new Secrets(new Layout(root)).signingKeys("signing");
    String set = Files.readString(file);
    assertThat(Files.readString(new Secrets(new Layout(root)).signingKeys("signing")))
        .isEqualTo(set);
    JsonNode key = new ObjectMapper().readTree(set).path("keys").path(0);
    assertThat(key.path("kid").asText()).isEqualTo("signing-1");
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
    KeyFactory keys = KeyFactory.getInstance("EC");
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(
        keys.generatePrivate(new ECPrivateKeySpec(number(key.path("d")), parameters)));
    signature.update(new byte[] {1, 2, 3});
    byte[] signed = signature.sign();
    ECPoint point = new ECPoint(number(key.path("x")), number(key.path("y")));
    signature.initVerify(keys.generatePublic(new ECPublicKeySpec(point, parameters)));
    signature.update(new byte[] {1, 2, 3});
    assertThat(signature.verify(signed)).isTrue();
  }

  private static BigInteger number(JsonNode coordinate) {
    byte[] bytes = Base64.getUrlDecoder().decode(coordinate.asText());
    assertThat(bytes).hasSize(32);
    return new BigInteger(1, bytes);
  }
}
