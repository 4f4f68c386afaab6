package id.tanggap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The service as it is shipped, in a process of its own on a free port, over the servers of the
 * tests. Several of them share one database.
 */
public final class PackagedService implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path log;
  private final int port;
  private final Process process;

  private PackagedService(Path log, int port, Process process) {
    this.log = log;
    this.port = port;
    this.process = process;
  }

  /** Starts one and waits until it is ready; the heap is in mebibytes. */
  public static PackagedService start(Path folder, int heap) throws IOException {
    return start(folder, heap, Map.of());
  }

  /** The same with other variables; an empty one takes the usual one away. */
  static PackagedService start(Path folder, int heap, Map<String, String> other)
      throws IOException {
    Map<String, String> settings = TanggapServers.settings();
    int port = freePort();
    Path log = folder.resolve("service-" + port + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    builder.environment().putAll(settings);
    // the role of the tests is a superuser where the servers are containers
    builder.environment().put("TANGGAP_DEVELOPERS_MACHINE", "true");
    builder.environment().put("TANGGAP_HTTP_PORT", Integer.toString(port));
    builder.environment().put("TANGGAP_ACCOUNT_WATCH_EVERY", "1s");
    builder.environment().putAll(other);
    builder.environment().values().removeIf(String::isEmpty);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    PackagedService started = new PackagedService(log, port, builder.start());
    await("the service to start")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> !started.alive() || started.ready());
    assertThat(started.alive()).as(started.log()).isTrue();
    return started;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  boolean ready() throws Exception {
    HttpRequest ready = HttpRequest.newBuilder(uri("/q/health/ready")).build();
    return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** Tells it to end, as an operator does. */
  Process terminate() {
    process.destroy();
    return process;
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** How many transactions are writing to all of these tables now. */
  static long writes(String... tables) {
    return (Long)
        Db.query(
                "select count(*) as n from (select l.pid from pg_locks l"
                    + " join pg_class c on c.oid = l.relation"
                    + " where c.relname = any(string_to_array(?, ','))"
                    + " and l.mode = 'RowExclusiveLock' and l.granted"
                    + " group by l.pid having count(distinct c.relname) = ?) w",
                String.join(",", tables),
                tables.length)
            .get(0)
            .get("n");
  }
}
