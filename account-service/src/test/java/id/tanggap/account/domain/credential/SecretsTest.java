package id.tanggap.account.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private static Map<SecretPart, String> read(Secrets secrets) {
    Map<SecretPart, String> found = new EnumMap<>(SecretPart.class);
    secrets.forEach((part, value) -> found.put(part, new String(value)));
    return found;
  }

  @Test
  void comeBackFromTheirBytesAsTheyWere() {
    Secrets secrets =
        Secrets.of(
            Map.of(
                SecretPart.ACCESS_TOKEN, "akses-é-漢".toCharArray(),
                SecretPart.REFRESH_TOKEN, "segar".toCharArray()));
    assertThat(read(Secrets.read(secrets.bytes())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(SecretPart.ACCESS_TOKEN, "akses-é-漢", SecretPart.REFRESH_TOKEN, "segar"));
  }

  @Test
  void showNothingWhenPrinted() {
    Secrets secrets = Secrets.of(Map.of(SecretPart.PASSWORD, "sandi-contoh".toCharArray()));
    assertThat(secrets.toString()).doesNotContain("sandi");
    assertThat(new Envelope("kunci", new byte[] {1}, new byte[] {2}).toString())
        .isEqualTo("Envelope[kunci]");
  }

  @Test
  void areOverwrittenWhenWiped() {
    char[] value = "sandi-contoh".toCharArray();
    Secrets.of(Map.of(SecretPart.PASSWORD, value)).wipe();
    assertThat(value).containsOnly('\0');
  }

  @Test
  void anAbsentPartIsNoPart() {
    Map<SecretPart, char[]> given = new HashMap<>();
    given.put(SecretPart.API_KEY, "kunci".toCharArray());
    given.put(SecretPart.API_SECRET, null);
    assertThat(Secrets.of(given).parts()).containsExactly(SecretPart.API_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void anEmptyPartIsRefused(String empty) {
    assertThatThrownBy(() -> Secrets.of(Map.of(SecretPart.ACCESS_TOKEN, empty.toCharArray())))
        .isInstanceOfSatisfying(
            SecretBlank.class,
            refused -> assertThat(refused.details()).containsEntry("part", "accessToken"));
  }

  @Test
  void aKindNamesWhatIsMissingAndWhatDoesNotBelong() {
    Secrets secrets = Secrets.of(Map.of(SecretPart.PASSWORD, "sandi".toCharArray()));
    assertThatThrownBy(() -> CredentialKind.OAUTH2_TOKEN.require(secrets))
        .isInstanceOfSatisfying(
            SecretsUnfit.class,
            refused ->
                assertThat(refused.details().toString())
                    .contains("missing=[accessToken]", "foreign=[password]")
                    .doesNotContain("sandi"));
  }
}
