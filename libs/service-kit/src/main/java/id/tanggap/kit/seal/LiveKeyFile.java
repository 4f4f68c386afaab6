package id.tanggap.kit.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * A key file that is read again while the program runs, so that a key can come in on all replicas
 * before the first of them seals with it. A file that became unreadable leaves the keys as they
 * were.
 */
public final class LiveKeyFile {
  private static final Logger LOG = Logger.getLogger(LiveKeyFile.class);

  private final Path file;
  private final Set<String> reserved;
  private final Vertx vertx;
  private volatile KeyFile keys;

  /**
   * Reads the file for the first time.
   *
   * @param reserved names that mean another key to the reader and may not stand in the file
   * @throws IllegalStateException with one line that says what is wrong with the file
   */
  public LiveKeyFile(Path file, Set<String> reserved, Vertx vertx) {
    this.file = file;
    this.reserved = reserved;
    this.vertx = vertx;
    this.keys = KeyFile.read(file, reserved);
  }

  /** The keys as they were read last. */
  public KeyFile keys() {
    return keys;
  }

  /** Reads the file again, away from the event loop. */
  public Uni<Void> refresh() {
    return Uni.createFrom()
        .completionStage(
            () -> vertx.executeBlocking(() -> KeyFile.read(file, reserved)).toCompletionStage())
        .invoke(this::take)
        .onFailure(IllegalStateException.class)
        .invoke(broken -> LOG.errorf("The keys stay as they were: %s", broken.getMessage()))
        .onFailure(IllegalStateException.class)
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void take(KeyFile read) {
    if (!read.primary().equals(keys.primary())) {
      LOG.infof("What is sealed is now sealed under the key %s", read.primary());
    }
    keys = read;
  }
}
