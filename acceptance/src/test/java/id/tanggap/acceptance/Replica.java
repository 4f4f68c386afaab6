package id.tanggap.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One more replica of a running service: the same program, options and environment, on a port of
 * its own. Ends with the tests, whatever becomes of them.
 */
final class Replica implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);

  private final Process process;
  private final URI base;
  private final URI health;
  private final Path output;

  private Replica(Process process, URI base, URI health, Path output) {
    this.process = process;
    this.base = base;
    this.health = health;
    this.output = output;
  }

  /**
   * Starts the replica and waits until it does its work.
   *
   * @param settings variables that differ from those of the running one; an empty one is left out
   */
  static Replica of(String service, Map<String, String> settings) {
    int port = freePort();
    return of(service, settings, port, port);
  }

  /** Starts one more door, which tells of its health at a port of its own. */
  static Replica ofGateway(Map<String, String> settings) {
    int management = freePort();
    Map<String, String> all = new HashMap<>(settings);
    all.put("TANGGAP_MANAGEMENT_PORT", String.valueOf(management));
    return of("gateway", all, freePort(), management);
  }

  private static Replica of(String service, Map<String, String> settings, int port, int health) {
    Path proc = Path.of("/proc", LocalStack.pid(service));
    Map<String, String> environment = new HashMap<>();
    for (String entry : words(proc.resolve("environ"))) {
      environment.put(
          entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
    }
    settings.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            environment.remove(name);
          } else {
            environment.put(name, value);
          }
        });
    environment.put("TANGGAP_HTTP_PORT", String.valueOf(port));
    List<String> command = new ArrayList<>(words(proc.resolve("cmdline")));
    // the running one writes this file when it ends
    command.removeIf(word -> word.startsWith("-XX:ArchiveClassesAtExit"));
    Replica replica = launch(service, command, environment, port, health);
    try {
      await("the second " + service)
          .atMost(START)
          .pollInterval(Duration.ofMillis(250))
          .until(replica::ready);
      return replica;
    } catch (RuntimeException e) {
      replica.close();
      throw new AssertionError("The replica did not start:\n" + replica.text(), e);
    }
  }

  private static Replica launch(
      String service, List<String> command, Map<String, String> environment, int port, int health) {
    try {
      Path output = Files.createTempFile(Path.of("target"), "replica-" + service + "-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(LocalStack.home().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Replica(process, at(port), at(health), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI at(int port) {
    return URI.create("http://localhost:" + port);
  }

  private boolean ready() {
    if (!process.isAlive()) {
      throw new IllegalStateException("it ended with " + process.exitValue());
    }
    try {
      return Gateway.send(
                  HttpRequest.newBuilder(health.resolve("/q/health/ready"))
                      .timeout(Duration.ofSeconds(5))
                      .build())
              .status()
          == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  URI base() {
    return base;
  }

  private String text() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(Path file) {
    try {
      String all = Files.readString(file, StandardCharsets.UTF_8);
      return List.of(all.split("\0"));
    } catch (IOException e) {
      throw new UncheckedIOException("The service must run on this Linux machine: " + file, e);
    }
  }
}
