package id.tanggap.complaint.media;

import id.tanggap.complaint.application.attachment.FileInspection;
import id.tanggap.complaint.application.attachment.MalwareScanner;
import id.tanggap.complaint.config.AttachmentConfig;
import id.tanggap.complaint.domain.attachment.FileDeskBusy;
import id.tanggap.complaint.domain.attachment.FileTypeRefused;
import id.tanggap.complaint.domain.attachment.ScanState;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks at files on a few threads with a short queue, so that neither the event loops nor the
 * memory suffer when many come at once. The type is what the first bytes say; the name that
 * somebody gave the file is not asked.
 */
@ApplicationScoped
class FileDesk implements FileInspection {

  private static final String JPEG = "image/jpeg";
  private static final String PNG = "image/png";
  private static final Set<String> TAKEN = Set.of(JPEG, PNG, "application/pdf");
  private static final int BUFFER = 64 * 1024;

  private final MalwareScanner scanner;
  private final Pictures pictures;
  private final ThreadPoolExecutor workers;

  FileDesk(MalwareScanner scanner, AttachmentConfig config) {
    this.scanner = scanner;
    this.pictures = new Pictures(config.maxPixels());
    this.workers =
        new ThreadPoolExecutor(
            config.workers(),
            config.workers(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(config.workers()),
            task -> {
              Thread thread = new Thread(task, "tanggap-file-desk");
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  @Override
  public Uni<Inspected> inspect(Path file) {
    return run(() -> look(file));
  }

  @Override
  public Uni<Void> discard(Inspected inspected) {
    return inspected.publicCopy() == null
        ? Uni.createFrom().voidItem()
        : run(
            () -> {
              delete(inspected.publicCopy());
              return null;
            });
  }

  private Inspected look(Path file) {
    try {
      String type = type(file);
      if (!TAKEN.contains(type)) {
        throw new FileTypeRefused(type);
      }
      ScanState scan = scanner.scan(file);
      Path copy = type.startsWith("image/") ? copy(file, type) : null;
      return new Inspected(
          file,
          copy,
          type,
          Files.size(file),
          copy == null ? 0 : Files.size(copy),
          sha256(file),
          scan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata()).toString();
    }
  }

  private Path copy(Path file, String type) throws IOException {
    Path copy = Files.createTempFile("tanggap-public", ".img");
    try {
      pictures.strip(file, copy, type.equals(PNG) ? "png" : "jpeg");
      return copy;
    } catch (IOException | RuntimeException e) {
      delete(copy);
      throw e;
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      int read = 0;
      while (read >= 0) {
        read = bytes.read(buffer);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> Uni<T> run(Supplier<T> work) {
    Context context = Vertx.currentContext();
    return Uni.createFrom()
        .completionStage(() -> CompletableFuture.supplyAsync(work, workers))
        .onFailure(RejectedExecutionException.class)
        .transform(full -> new FileDeskBusy())
        .onFailure(CompletionException.class)
        .transform(Throwable::getCause)
        .emitOn(
            answer -> {
              if (context == null) {
                answer.run();
              } else {
                context.runOnContext(ignored -> answer.run());
              }
            });
  }

  @PreDestroy
  void close() {
    workers.shutdownNow();
  }
}
