package id.tanggap.local.stack;

import id.tanggap.local.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts parts as processes of their own that outlive this command, and finds and stops them later
 * by the files it keeps. It never touches a process that it did not start.
 */
final class Processes {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOG_LIMIT = 8L << 20;

  private final Layout layout;

  Processes(Layout layout) {
    this.layout = layout;
  }

  Optional<Running> running(Part part) {
    return Running.from(pidFile(part));
  }

  /** Starts a part in a session of its own, so that Ctrl-C in the terminal does not reach it. */
  Running start(Part part) {
    Part.Launch launch = part.launch();
    Path log = layout.log(part.name());
    try {
      rotate(log);
      List<String> command = new ArrayList<>();
      command.add("setsid");
      command.addAll(launch.command());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(launch.folder().toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectErrorStream(true);
      Map<String, String> environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("TANGGAP_PORT_"));
      environment.putAll(launch.environment());
      Process process = builder.start();
      Running running = Running.of(process.pid()).orElseGet(() -> Running.ended(process.pid()));
      Files.writeString(pidFile(part), running.line());
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + part.name(), e);
    }
  }

  /**
   * Stops a part in an orderly way, and the hard way when that takes too long.
   *
   * @return false when it was not running
   */
  boolean stop(Part part) {
    Optional<Running> running = running(part);
    if (running.isEmpty()) {
      forget(part);
      return false;
    }
    signal(running.get(), part.stopSignal());
    if (Waiting.until(PATIENCE, () -> !running.get().alive())) {
      part.ended();
    } else {
      signal(running.get(), "KILL");
      Waiting.until(PATIENCE, () -> !running.get().alive());
    }
    forget(part);
    return true;
  }

  /**
   * Kills a part with no chance to tidy up.
   *
   * @return false when it was not running
   */
  boolean kill(Part part) {
    Optional<Running> running = running(part);
    running.ifPresent(
        process -> {
          signal(process, "KILL");
          Waiting.until(PATIENCE, () -> !process.alive());
        });
    forget(part);
    return running.isPresent();
  }

  private void forget(Part part) {
    try {
      Files.deleteIfExists(pidFile(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pidFile(Part part) {
    return layout.run().resolve(part.name() + ".pid");
  }

  private static void signal(Running running, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot send a signal", e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
