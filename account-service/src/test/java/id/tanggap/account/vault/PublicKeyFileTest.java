package id.tanggap.account.vault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicKeyFileTest {
  @TempDir Path folder;

  @Test
  void aKeyOfALeaseClientMustBeAPublicKey() throws Exception {
    Path file = folder.resolve("key.pem");
    Files.writeString(file, "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
    assertThatThrownBy(() -> PublicKeyFile.read("connector", file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lease client connector");
  }
}
