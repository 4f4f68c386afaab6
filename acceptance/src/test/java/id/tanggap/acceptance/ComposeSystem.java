package id.tanggap.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The system in containers, as {@code docker compose up} of the repository started it. What a test
 * does to a part, it does with the commands of an operator.
 */
final class ComposeSystem {

  /** What the local stack calls a secret, and its name in {@code .env}. */
  private static final Map<String, String> SECRETS =
      Map.of(
          "tanggap_account", "ACCOUNT_DB_PASSWORD",
          "tanggap_calendar", "CALENDAR_DB_PASSWORD",
          "tanggap_complaint", "COMPLAINT_DB_PASSWORD",
          "tanggap_monitoring", "MONITORING_DB_PASSWORD",
          "keycloak-admin", "KEYCLOAK_ADMIN_PASSWORD",
          "initial-password", "INITIAL_PASSWORD");

  /** By this name a part that was started with variables of its own reaches the tests. */
  static final String TESTS = "tests.invalid";

  private ComposeSystem() {}

  /** True when the tests were asked to talk to containers: {@code -Dtanggap.system=compose}. */
  static boolean chosen() {
    String system = System.getProperty("tanggap.system", "local");
    if (!List.of("local", "compose").contains(system)) {
      throw new IllegalStateException("tanggap.system is local or compose, not " + system);
    }
    return system.equals("compose");
  }

  static String secret(String name) {
    return setting(SECRETS.get(name), null);
  }

  /** A value of {@code .env}. */
  static String setting(String name, String usual) {
    try {
      return Files.readAllLines(LocalStack.root().resolve(".env")).stream()
          .filter(line -> line.startsWith(name + "="))
          .map(line -> line.substring(name.length() + 1).strip())
          .filter(value -> !value.isEmpty())
          .reduce((first, last) -> last)
          .orElse(usual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commands of {@code ./tanggap} that Docker carries out here. */
  static boolean knows(String verb) {
    return List.of("kill", "stop", "start").contains(verb);
  }

  /**
   * The command that does to a part what {@code ./tanggap} would do; a start waits until it is
   * well.
   */
  static List<String> command(String verb, String part) {
    return verb.equals("start") ? started(part) : compose(verb, part);
  }

  /**
   * Starts a part with variables that differ from those of the repository's files; the next start
   * without them takes them away again.
   */
  static String start(String part, Map<String, String> settings) {
    try {
      Path more = Files.createTempFile(Path.of("target"), "compose-" + part + "-", ".yml");
      Files.writeString(more, more(part, settings));
      String files = setting("COMPOSE_FILE", "docker-compose.yml") + ":" + more.toAbsolutePath();
      return run(started(part), Map.of("COMPOSE_FILE", files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // a container whose settings are the same is left as it is
  private static List<String> started(String part) {
    return compose("up", "--detach", "--wait", "--no-deps", part);
  }

  private static String more(String part, Map<String, String> settings) {
    StringBuilder file = new StringBuilder("services:\n  " + part + ":\n");
    file.append("    extra_hosts: [\"").append(TESTS).append(":host-gateway\"]\n");
    file.append("    environment:\n");
    new TreeMap<>(settings)
        .forEach(
            (name, value) ->
                file.append("      ").append(name).append(": \"").append(value).append("\"\n"));
    return file.toString();
  }

  /**
   * One more container of a service, in the foreground, on loopback ports. A variable that is to be
   * left out is one of those that only the file of the demo sets, which is then left out.
   */
  static List<String> replica(
      String name, String service, List<Integer> ports, Map<String, String> settings) {
    List<String> command = compose();
    if (settings.containsValue("")) {
      command.addAll(List.of("--file", "docker-compose.yml"));
    }
    command.addAll(List.of("run", "--no-TTY", "--rm", "--no-deps", "--name", name));
    for (int port : new TreeSet<>(ports)) {
      command.addAll(List.of("--publish", "127.0.0.1:" + port + ":" + port));
    }
    settings.forEach(
        (key, value) -> {
          if (!value.isEmpty()) {
            command.addAll(List.of("--env", key + "=" + value));
          }
        });
    command.addAll(List.of("--env", "TANGGAP_HTTP_PORT=" + ports.get(0), service));
    return command;
  }

  static List<String> compose(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker", "compose"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a command in the repository's folder to its end; its output. */
  static String run(List<String> command) {
    return run(command, Map.of());
  }

  private static String run(List<String> command, Map<String, String> environment) {
    try {
      Path output = Files.createTempFile(Path.of("target"), "compose-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(LocalStack.root().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      int code = process.waitFor();
      String text = Files.readString(output);
      if (code != 0) {
        throw new AssertionError(String.join(" ", command) + " ended with " + code + ":\n" + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
