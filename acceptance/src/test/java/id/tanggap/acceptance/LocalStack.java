package id.tanggap.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The running system: where it is, and the commands that deal with its parts. It is the local stack
 * of {@code ./tanggap up}, or with {@code -Dtanggap.system=compose} the one in containers; parts
 * have the same names in both.
 */
final class LocalStack {

  private static final Path ROOT = Path.of(System.getProperty("tanggap.root", ".."));

  private LocalStack() {}

  static String gateway() {
    return "http://localhost:" + port("GATEWAY", 8080);
  }

  static String keycloak() {
    return "http://localhost:" + port("KEYCLOAK", 8180);
  }

  static String postgres(String database) {
    return "jdbc:postgresql://localhost:" + port("POSTGRES", 5433) + "/" + database;
  }

  /** The stand-in of the provider of pages. */
  static String graph() {
    return "http://localhost:" + port("GRAPH", 8190);
  }

  static String account() {
    return "http://localhost:" + port("ACCOUNT", 8081);
  }

  /** Number of the process of a part, as its start wrote it down. */
  static String pid(String part) {
    try {
      return Files.readString(home().resolve("run").resolve(part + ".pid")).split(" ", 2)[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A password of the running system. */
  static String secret(String name) {
    if (ComposeSystem.chosen()) {
      return ComposeSystem.secret(name);
    }
    try {
      return Files.readString(home().resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path root() {
    return ROOT;
  }

  static Path demoFiles() {
    return ROOT.resolve("local/demo");
  }

  static Path home() {
    return ROOT.resolve(".tanggap");
  }

  /**
   * Starts {@code ./tanggap} with these arguments; its output goes to a file in the build folder.
   */
  static Running start(String... arguments) {
    return start(Map.of(), arguments);
  }

  private static Running start(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of("./tanggap"));
    command.addAll(List.of(arguments));
    try {
      Path output =
          Files.createTempFile(Path.of("target"), "tanggap-" + arguments[0] + "-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      return new Running(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs {@code ./tanggap} to its end and fails unless it succeeded. Commands about one part go to
   * Docker where the parts are containers.
   */
  static String run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** As {@link #run(String...)}; what it starts gets these variables, too. */
  static String run(Map<String, String> environment, String... arguments) {
    if (ComposeSystem.chosen() && ComposeSystem.knows(arguments[0])) {
      return environment.isEmpty()
          ? ComposeSystem.run(ComposeSystem.command(arguments[0], arguments[1]))
          : ComposeSystem.start(arguments[1], environment);
    }
    Running running = start(environment, arguments);
    int code = running.end();
    if (code != 0) {
      throw new AssertionError(
          "./tanggap "
              + String.join(" ", arguments)
              + " ended with "
              + code
              + ":\n"
              + running.text());
    }
    return running.text();
  }

  private static String port(String name, int usual) {
    if (ComposeSystem.chosen()) {
      return ComposeSystem.setting(name + "_PORT", String.valueOf(usual));
    }
    String moved = System.getenv("TANGGAP_PORT_" + name);
    return moved == null || moved.isBlank() ? String.valueOf(usual) : moved;
  }

  /** A command under way. */
  record Running(Process process, Path output) {

    boolean alive() {
      return process.isAlive();
    }

    int end() {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    String text() {
      try {
        return Files.readString(output);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
