package id.tanggap.complaint.clamav;

import id.tanggap.complaint.application.attachment.MalwareScanner;
import id.tanggap.complaint.config.AttachmentConfig;
import id.tanggap.complaint.domain.attachment.MalwareFound;
import id.tanggap.complaint.domain.attachment.ScanState;
import id.tanggap.complaint.domain.attachment.ScannerAway;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * ClamAV's daemon by its command INSTREAM: pieces with their length before them, an empty one at
 * the end, one line as the answer. Without a scanner in the settings nothing is looked at and the
 * files say so.
 */
@ApplicationScoped
class ClamdScanner implements MalwareScanner {

  private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 4_096;

  private final AttachmentConfig config;

  ClamdScanner(AttachmentConfig config) {
    this.config = config;
  }

  @Override
  public ScanState scan(Path file) {
    return switch (config.scanner()) {
      case NONE -> ScanState.NOT_SCANNED;
      case CLAMD -> judge(ask(file));
    };
  }

  private static ScanState judge(String answer) {
    if (answer.endsWith("OK")) {
      return ScanState.CLEAN;
    }
    if (answer.endsWith("FOUND")) {
      throw new MalwareFound();
    }
    LOG.warnf("clamd did not scan a file: %s", answer);
    throw new ScannerAway();
  }

  private String ask(Path file) {
    int timeout = Math.toIntExact(config.clamd().timeout().toMillis());
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(config.clamd().host(), config.clamd().port()), timeout);
      socket.setSoTimeout(timeout);
      send(file, socket);
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    } catch (IOException away) {
      LOG.warnf("clamd does not answer: %s", away.getClass().getSimpleName());
      throw new ScannerAway();
    }
  }

  private static void send(Path file, Socket socket) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
    out.write(COMMAND);
    byte[] piece = new byte[PIECE];
    try (InputStream bytes = Files.newInputStream(file)) {
      int read = bytes.read(piece);
      while (read > 0) {
        out.writeInt(read);
        out.write(piece, 0, read);
        read = bytes.read(piece);
      }
    }
    out.writeInt(0);
    out.flush();
  }
}
