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
}
