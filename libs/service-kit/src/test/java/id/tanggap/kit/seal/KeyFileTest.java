package id.tanggap.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;

  private Path file(String permissions, String content) throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  @Test
  void theFirstKeyIsThePrimaryOne() throws Exception {
    KeyFile keys =
        KeyFile.read(
            file("rw-------", "# 2026\n\n2026-11 " + KEY + "\n2025-11\t" + KEY + "\n"), Set.of());
    assertThat(keys.primary()).isEqualTo("2026-11");
    assertThat(keys.names()).containsExactlyInAnyOrder("2026-11", "2025-11");
    assertThat(keys.key("2025-11")).hasSize(32);
    assertThat(keys.key("2024-11")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw-----w-", "rwxrwxrwx"})
  void aFileThatOthersCanReachIsRefused(String permissions) throws Exception {
    Path file = file(permissions, "a " + KEY + "\n");
    assertThatThrownBy(() -> KeyFile.read(file, Set.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------", "r--r-----"})
  void whatAnOrchestratorMountsForTheGroupIsAccepted(String permissions) throws Exception {
    assertThat(KeyFile.read(file(permissions, "a " + KEY + "\n"), Set.of()).primary())
        .isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"only-a-name", "a AAAA", "a !!!", "a b c", "nama buruk/1 AAAA"})
  void aBrokenLineIsNamedButNotShown(String line) throws Exception {
    Path file = file("rw-------", "good " + KEY + "\n" + line + "\n");
    assertThatThrownBy(() -> KeyFile.read(file, Set.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("line 2 of the key file");
  }

  @Test
  void anEmptyAndAnAbsentFileAreRefused() throws Exception {
    Path empty = file("rw-------", "# nothing\n");
    assertThatThrownBy(() -> KeyFile.read(empty, Set.of())).hasMessageContaining("holds no key");
    assertThatThrownBy(() -> KeyFile.read(folder.resolve("none"), Set.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aNameThatStandsTwiceIsRefused() throws Exception {
    Path file = file("rw-------", "a " + KEY + "\na " + KEY + "\n");
    assertThatThrownBy(() -> KeyFile.read(file, Set.of())).hasMessageContaining("names a twice");
  }

  @Test
  void aNameThatMeansAnotherKeyIsRefused() throws Exception {
    Path file = file("rw-------", "base " + KEY + "\n");
    assertThatThrownBy(() -> KeyFile.read(file, Set.of("base")))
        .hasMessageEndingWith("may not name a key base");
  }
}
