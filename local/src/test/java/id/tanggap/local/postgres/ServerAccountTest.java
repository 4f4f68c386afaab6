package id.tanggap.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tanggap.local.Folders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAccountTest {

  @Test
  void anOrdinaryUserNeedsNoOtherAccount() {
    assumeTrue(!root(), "only for an ordinary user");

    assertThat(ServerAccount.find().command(List.of("postgres"))).containsExactly("postgres");
  }

  @Test
  void rootStopsBeingRoot() throws Exception {
    assumeTrue(root(), "only for root");

    Process process = new ProcessBuilder(ServerAccount.find().command(List.of("id", "-u"))).start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim())
        .isNotEqualTo("0");
  }

  @Test
  void servesUnderAnotherAccountWhereNamespacesAreForbidden(@TempDir Path folder) {
    assumeTrue(root(), "only for root");
    ServerAccount account = ServerAccount.otherAccount();

    // the folder of the test is closed to others, as a home folder is
    EmbeddedPostgres server = EmbeddedPostgres.start(folder, "secret", false, account);
    Path data = server.cluster().folder();
    try {
      assertThat(server.cluster().ready()).isTrue();
      assertThat(data).isDirectory();
    } finally {
      server.close();
      Folders.delete(data.getParent());
    }
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Test
  void leavesAFolderThatEverybodyMayEnterWhereItIs(@TempDir Path folder) throws Exception {
    assumeTrue(root(), "only for root");
    Path open = Files.createDirectories(Path.of("/var/tmp/tanggap-open-" + folder.getFileName()));
    try {
      assertThat(ServerAccount.otherAccount().reachable(open.resolve("data")))
          .isEqualTo(open.resolve("data"));
    } finally {
      Files.delete(open);
    }
  }
}
