package id.tanggap.complaint.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultKeysGuardTest {

  private static final String KEY = "mGk0yWbE3o6mLx1u0mC2cXq5o0J1b4e3S5vQ9Jx2n7A=";

  @TempDir Path folder;

  private static void start(String key, Path ring) {
    new VaultKeysGuard(VaultSettings.of(key, ring)).check(null);
  }

  @Test
  void withoutAKeyTheServiceIsRefusedWithTheCure() {
    assertThatThrownBy(() -> start(null, null))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageStartingWith("Tanggap does not start: TANGGAP_VAULT_KEY is missing. ")
        .hasMessageContaining("openssl rand -base64 32");
    assertThatCode(() -> start(KEY, null)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2luZ2thdA==", "bukan base64", "?"})
  void aKeyThatIsNoneIsRefusedAndNotRepeated(String key) {
    assertThatThrownBy(() -> start(key, null))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageContaining("TANGGAP_VAULT_KEY is not 32 bytes in Base64")
        .message()
        .doesNotContain(key);
  }

  @Test
  void aKeyFileThatIsMissingOpenOrBrokenIsRefusedWithItsName() throws IOException {
    assertThatThrownBy(() -> start(KEY, folder.resolve("none")))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageContaining(folder.resolve("none") + " cannot be read")
        .hasMessageContaining("TANGGAP_VAULT_KEY_FILE");
    assertThatThrownBy(() -> start(KEY, ring("rw-r--r--", "2026 " + KEY)))
        .hasMessageContaining("is open to others")
        .hasMessageContaining("TANGGAP_VAULT_KEY_FILE");
    assertThatThrownBy(() -> start(KEY, ring("rw-------", "base " + KEY)))
        .hasMessageContaining("may not name a key base");
    assertThatCode(() -> start(KEY, ring("rw-------", "2026 " + KEY))).doesNotThrowAnyException();
  }

  private Path ring(String permissions, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("ring"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
