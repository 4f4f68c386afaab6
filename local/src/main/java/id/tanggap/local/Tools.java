package id.tanggap.local;

import id.tanggap.local.compose.EnvironmentFile;
import id.tanggap.local.compose.SlimJars;
import id.tanggap.local.graph.FakeGraph;
import id.tanggap.local.kafka.DeadLetterReplay;
import id.tanggap.local.kafka.TopicSetup;
import id.tanggap.local.keycloak.DemoRealm;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What containers need besides the programs, in one image: the topics, dead letters sent again, the
 * key file of the vault, and for the demo its realm and the stand-in of the Graph API. Each is one
 * command.
 */
public final class Tools {

  private static final int USAGE = 2;
  private static final String KEYS = "KEYS";

  private Tools() {}

  /**
   * Runs one command.
   *
   * @param args {@code topics BOOTSTRAP}; {@code replay CLIENT TOPIC [--dry-run]}, where CLIENT is
   *     an address or a file with the settings of a client of Kafka; {@code key-file FILE} with the
   *     keys in the variable KEYS; {@code graph PORT FILE}; {@code demo-realm FOLDER FILE}; {@code
   *     environment TEMPLATE FILE}; {@code slim FOLDER}
   */
  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    String command = words.isEmpty() ? "" : words.get(0);
    switch (command + " " + words.size()) {
      case "topics 2" -> {
        TopicSetup.apply(words.get(1));
        System.out.println("Every topic is there");
      }
      case "replay 3" -> replay(words.get(1), words.get(2), false);
      case "replay 4" -> {
        if (!words.get(3).equals("--dry-run")) {
          usage();
        }
        replay(words.get(1), words.get(2), true);
      }
      case "key-file 2" -> keyFile(Path.of(words.get(1)), System.getenv(KEYS));
      case "graph 3" -> graph(Integer.parseInt(words.get(1)), Path.of(words.get(2)));
      case "demo-realm 3" -> DemoRealm.write(Path.of(words.get(1)), Path.of(words.get(2)));
      case "environment 3" ->
          EnvironmentFile.complete(Path.of(words.get(1)), Path.of(words.get(2)), false);
      case "slim 2" -> SlimJars.of(System.getProperty("os.arch")).slim(Path.of(words.get(1)));
      default -> usage();
    }
  }

  private static void usage() {
    System.err.println(
        "Commands: topics BOOTSTRAP | replay CLIENT TOPIC [--dry-run] | key-file FILE"
            + " | graph PORT FILE | demo-realm FOLDER FILE | environment TEMPLATE FILE"
            + " | slim FOLDER");
    System.exit(USAGE);
  }

  /** A broker that asks who is there wants more settings than its address. */
  private static void replay(String client, String topic, boolean dryRun) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    if (Files.isRegularFile(Path.of(client))) {
      Properties file = new Properties();
      try (Reader reader = Files.newBufferedReader(Path.of(client))) {
        file.load(reader);
      }
      file.forEach((name, value) -> settings.put(name.toString(), value));
    } else {
      settings.put("bootstrap.servers", client);
    }
    new DeadLetterReplay(settings, System.out::println).run(topic, dryRun);
  }

  /** Replaced in one step: the service reads the file again whenever it changes. */
  static void keyFile(Path file, String keys) throws IOException {
    if (keys == null || keys.isBlank()) {
      throw new IllegalStateException("The variable " + KEYS + " holds no key: see .env.example");
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, keys.strip() + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    System.out.println(file + " holds " + keys.strip().lines().count() + " key(s)");
  }

  private static void graph(int port, Path received) throws IOException {
    InetAddress everywhere = InetAddress.getByName("0.0.0.0");
    FakeGraph graph = FakeGraph.start(new InetSocketAddress(everywhere, port), received);
    Runtime.getRuntime().addShutdownHook(new Thread(graph::close, "stop"));
    System.out.println("Stand-in of the Graph API on port " + graph.port());
  }
}
