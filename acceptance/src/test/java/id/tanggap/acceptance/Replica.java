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
  private final Door door;
  private final Path output;
  private final Runnable end;

  private Replica(Process process, Door door, Path output, Runnable end) {
    this.process = process;
    this.door = door;
    this.output = output;
    this.end = end;
  }

  /**
   * Where a replica is found.
   *
   * @param host by which the other parts of the system know it
   * @param port of its API, the same from here and from there
   * @param health port at which it tells of its health
   */
  private record Door(String host, int port, int health) {
    URI here(int at) {
      return URI.create("http://localhost:" + at);
    }
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
    return started(
        service,
        ComposeSystem.chosen()
            ? contained(service, settings, port, health)
            : process(service, settings, new Door("localhost", port, health)));
  }

  /** The same image, settings and network; in the foreground, so that its log is at hand. */
  private static Replica contained(
      String service, Map<String, String> settings, int port, int health) {
    String name = "tanggap-" + service + "-" + port;
    Runnable remove = () -> ComposeSystem.run(List.of("docker", "rm", "--force", name));
    return launch(
        service,
        ComposeSystem.replica(name, service, List.of(port, health), settings),
        System.getenv(),
        new Door(name, port, health),
        LocalStack.root(),
        remove);
  }

  private static Replica process(String service, Map<String, String> settings, Door door) {
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
    environment.put("TANGGAP_HTTP_PORT", String.valueOf(door.port()));
    List<String> command = new ArrayList<>(words(proc.resolve("cmdline")));
    // the running one writes this file when it ends
    command.removeIf(word -> word.startsWith("-XX:ArchiveClassesAtExit"));
    return launch(service, command, environment, door, LocalStack.home(), () -> {});
  }

  private static Replica started(String service, Replica replica) {
    try {
      await("the second " + service)
          .atMost(START)
          .pollInterval(Duration.ofMillis(250))
          .until(replica::ready);
      return replica;
    } catch (RuntimeException e) {
      replica.close();
      throw new AssertionError("The replica did not start:\n" + replica.output(), e);
    }
  }

  private static Replica launch(
      String service,
      List<String> command,
      Map<String, String> environment,
      Door door,
      Path folder,
      Runnable end) {
    try {
      Path output = Files.createTempFile(Path.of("target"), "replica-" + service + "-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Replica(process, door, output, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean ready() {
    if (!process.isAlive()) {
      throw new IllegalStateException("it ended with " + process.exitValue());
    }
    try {
      return Gateway.send(
                  HttpRequest.newBuilder(door.here(door.health()).resolve("/q/health/ready"))
                      .timeout(Duration.ofSeconds(5))
                      .build())
              .status()
          == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  URI base() {
    return door.here(door.port());
  }

  /** Where the other parts of the system find it. */
  String inside() {
    return "http://" + door.host() + ":" + door.port();
  }

  /** What it has written so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    end.run();
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
