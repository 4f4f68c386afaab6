package id.tanggap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
}
