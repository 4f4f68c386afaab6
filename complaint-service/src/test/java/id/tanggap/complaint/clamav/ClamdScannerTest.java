package id.tanggap.complaint.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.complaint.config.AttachmentConfig;
import id.tanggap.complaint.domain.attachment.MalwareFound;
import id.tanggap.complaint.domain.attachment.ScanState;
import id.tanggap.complaint.domain.attachment.ScannerAway;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdScannerTest {

  @TempDir Path folder;

  private static AttachmentConfig config(String scanner, int port) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(AttachmentConfig.class)
            .withDefaultValues(
                Map.of(
                    "tanggap.complaint.attachments.scanner",
                    scanner,
                    "tanggap.complaint.attachments.clamd.port",
                    Integer.toString(port),
                    "tanggap.complaint.attachments.clamd.timeout",
                    "PT5S"))
            .build();
    return config.getConfigMapping(AttachmentConfig.class);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("berkas"), bytes);
  }

  /** Speaks the daemon's side once and gives what it was sent. */
  private static CompletableFuture<byte[]> clamd(ServerSocket server, String answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            int length = in.readInt();
            while (length > 0) {
              all.writeBytes(in.readNBytes(length));
              length = in.readInt();
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return all.toByteArray();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void aCleanFileArrivesWholeAndIsClean()
      throws IOException, InterruptedException, ExecutionException {
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);
    try (ServerSocket server = new ServerSocket(0)) {
      CompletableFuture<byte[]> sent = clamd(server, "stream: OK\0");
      ClamdScanner scanner = new ClamdScanner(config("CLAMD", server.getLocalPort()));
      assertThat(scanner.scan(file(bytes))).isEqualTo(ScanState.CLEAN);
      assertThat(sent.get()).isEqualTo(bytes);
    }
  }

  @Test
  void aFindIsRefused() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      clamd(server, "stream: Eicar-Test-Signature FOUND\0").exceptionally(gone -> null);
      ClamdScanner scanner = new ClamdScanner(config("CLAMD", server.getLocalPort()));
      Path file = file(new byte[] {1});
      assertThatThrownBy(() -> scanner.scan(file)).isInstanceOf(MalwareFound.class);
    }
  }

  @Test
  void anErrorOfTheDaemonIsNoCleanFile() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      clamd(server, "INSTREAM size limit exceeded. ERROR\0").exceptionally(gone -> null);
      ClamdScanner scanner = new ClamdScanner(config("CLAMD", server.getLocalPort()));
      Path file = file(new byte[] {1});
      assertThatThrownBy(() -> scanner.scan(file)).isInstanceOf(ScannerAway.class);
    }
  }

  @Test
  void aDaemonThatIsAwayIsNoCleanFile() throws IOException {
    int port;
    try (ServerSocket server = new ServerSocket(0)) {
      port = server.getLocalPort();
    }
    ClamdScanner scanner = new ClamdScanner(config("CLAMD", port));
    Path file = file(new byte[] {1});
    assertThatThrownBy(() -> scanner.scan(file)).isInstanceOf(ScannerAway.class);
  }

  @Test
  void withoutAScannerAFileIsNotScanned() throws IOException {
    assertThat(new ClamdScanner(config("NONE", 1)).scan(file(new byte[] {1})))
        .isEqualTo(ScanState.NOT_SCANNED);
  }
}
