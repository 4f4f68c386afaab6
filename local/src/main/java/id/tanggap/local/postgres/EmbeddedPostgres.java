package id.tanggap.local.postgres;

import id.tanggap.local.Folders;
import id.tanggap.local.Ports;
import id.tanggap.local.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server for tests, a child of this JVM on a free port. It does not outlive the JVM,
 * not even one that was killed: a shell beside it reads a pipe that breaks with the JVM's end and
 * then stops the server.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Duration STARTING = Duration.ofSeconds(60);
  private static final Duration STOPPING = Duration.ofSeconds(20);
  private static final String GUARD =
      "exec 3<&0; \"$@\" 3<&- & server=$!; (cat <&3 >/dev/null; kill -INT $server) & wait $server";

  private final PostgresCluster cluster;
  private final Path log;
  private Process guard;

  private EmbeddedPostgres(PostgresCluster cluster, Path log) {
    this.cluster = cluster;
    this.log = log;
  }

  /**
   * Starts a server whose data lives in {@code folder}; data that is already there is used.
   *
   * @param password of the superuser {@code postgres}
   */
  public static EmbeddedPostgres start(Path folder, String password) {
    return start(folder, password, false, ServerAccount.find());
  }

  /**
   * Starts a server under a given account.
   *
   * @param durable true when committed rows must survive {@link #kill}
   */
  public static EmbeddedPostgres start(
      Path folder, String password, boolean durable, ServerAccount account) {
    PostgresCluster cluster =
        new PostgresCluster(
            folder.resolve("postgres"), Folders.cache(), Ports.free(), password, durable, account);
    EmbeddedPostgres server = new EmbeddedPostgres(cluster, folder.resolve("postgres.log"));
    server.start();
    return server;
  }

  /** The data folder and the questions to it. */
  public PostgresCluster cluster() {
    return cluster;
  }

  /** Kills the server as a power cut would, without a chance to tidy up. */
  public void kill() {
    guard.descendants().forEach(ProcessHandle::destroyForcibly);
    guard.destroyForcibly();
    awaitEnd();
  }

  /** Starts it again after {@link #kill}. */
  public void restart() {
    start();
  }

  @Override
  public void close() {
    try {
      guard.getOutputStream().close();
    } catch (IOException alreadyBroken) {
      guard.descendants().forEach(ProcessHandle::destroy);
    }
    awaitEnd();
  }

  private void start() {
    try {
      Files.createDirectories(log.getParent());
      cluster.initialise();
      List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, "sh"));
      command.addAll(cluster.command());
      guard =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Waiting.until(STARTING, () -> !guard.isAlive() || cluster.ready());
      if (!cluster.ready()) {
        String said = Files.readString(log);
        kill();
        throw new IllegalStateException("PostgreSQL did not start:\n" + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start PostgreSQL", e);
    }
  }

  private void awaitEnd() {
    try {
      if (!guard.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
        guard.descendants().forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
