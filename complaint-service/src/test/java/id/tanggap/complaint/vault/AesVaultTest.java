package id.tanggap.complaint.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesVaultTest {

  private static final byte[] WORDS = "Contoh Siti".getBytes(StandardCharsets.UTF_8);
  private static Vertx vertx;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stop() {
    vertx.close();
  }

  private static String key(int seed) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) seed);
    return Base64.getEncoder().encodeToString(key);
  }

  private AesVault vault(String base, Path file) {
    return new AesVault(VaultSettings.of(base, file), vertx);
  }

  private Path file(String... lines) throws IOException {
    Path file = folder.resolve("keys");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, String.join("\n", lines));
  }

  @Test
  void whatLayUnderTheBaseKeyOpensAfterAFileCameInAndMovesUnderIt() throws IOException {
    byte[] before = vault(key(1), null).seal("p", WORDS);
    AesVault vault = vault(key(1), file("satu " + key(2)));
    assertThat(vault.open("p", before)).isEqualTo(WORDS);
    byte[] after = vault.reseal("p", before);
    assertThat(after).startsWith(vault.mark());
    assertThat(before[0]).isNotEqualTo(vault.mark()[0]);
    assertThat(vault.open("p", after)).isEqualTo(WORDS);
    assertThat(vault.primary()).isEqualTo("satu");
    assertThat(vault.names()).containsExactlyInAnyOrder("base", "satu");
  }

  @Test
  void theFirstKeySealsAndEveryKeyOpens() throws IOException {
    byte[] old = vault(key(1), file("lama " + key(2))).seal("p", WORDS);
    AesVault both = vault(key(1), file("baru " + key(3), "lama " + key(2)));
    assertThat(both.open("p", old)).isEqualTo(WORDS);
    assertThat(both.seal("p", WORDS)).startsWith(both.mark());
    AesVault without = vault(key(1), file("baru " + key(3)));
    assertThatThrownBy(() -> without.open("p", old))
        .isInstanceOf(VaultKeyMissing.class)
        .hasMessageContaining("lama");
  }

  @Test
  void marksStayTheSameWhileKeysComeAndGo() throws IOException {
    byte[] before = vault(key(1), null).mark("pin", "402917");
    assertThat(vault(key(1), file("satu " + key(2))).mark("pin", "402917")).isEqualTo(before);
    assertThat(vault(key(9), null).mark("pin", "402917")).isNotEqualTo(before);
  }

  @Test
  void nothingOpensForAnotherPurposeUnderAnotherNameOrChanged() throws IOException {
    AesVault vault = vault(key(1), file("satu " + key(2), "dua " + key(2)));
    byte[] sealed = vault.seal("p", WORDS);
    assertThatThrownBy(() -> vault.open("q", sealed)).isInstanceOf(IllegalStateException.class);
    byte[] changed = sealed.clone();
    changed[changed.length - 1] ^= 1;
    assertThatThrownBy(() -> vault.open("p", changed)).isInstanceOf(IllegalStateException.class);
    for (byte[] broken : new byte[][] {{}, {1}, {2, 127, 'a'}, new byte[40]}) {
      assertThatThrownBy(() -> vault.open("p", broken)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aFileThatIsOpenToOthersOrNoKeyFileStopsTheStart() throws IOException {
    Path open = file("satu " + key(2));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> vault(key(1), open)).hasMessageContaining("chmod 600");
    Path broken = file("satu bukan-kunci");
    assertThatThrownBy(() -> vault(key(1), broken)).hasMessageContaining("line 1");
    Path base = file("base " + key(2));
    assertThatThrownBy(() -> vault(key(1), base)).hasMessageContaining("base");
    assertThatThrownBy(() -> vault("AAAA", null)).hasMessageContaining("32 bytes");
  }
}
