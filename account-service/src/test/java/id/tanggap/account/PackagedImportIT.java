package id.tanggap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service as it is shipped, with a small heap, takes in the whole code list of the ministry,
 * and is killed while it does. {@code -Dtanggap.heap} gives it another heap, in mebibytes.
 */
class PackagedImportIT {
  private static final String AREAS = "/api/v1/administrative-areas";
  private static final int HEAP = Integer.getInteger("tanggap.heap", 512);
  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Map<String, String> settings;
  private Process process;
  private int port;
  private byte[] file;

  @BeforeEach
  void start() throws IOException {
    file = NationalFile.bytes();
    settings = TanggapServers.settings();
    launch();
    Db.update("truncate administrative_area, area_edition, area_difference, area_staging");
  }

  @AfterEach
  void stop() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void theWholeListIsTakenInWithinAMinuteAndTheHeapAndRepeatingItChangesNothing() throws Exception {
    for (String round : List.of("first", "second")) {
      long from = System.nanoTime();
      JsonNode report = answer(HTTP.send(request(), HttpResponse.BodyHandlers.ofString()));
      System.out.printf(
          "%s import of %d areas with -Xmx%dm: %d ms, peak resident memory %s%n",
          round, NationalFile.AREAS, HEAP, (System.nanoTime() - from) / 1_000_000, peak());
      boolean first = round.equals("first");
      assertThat(report.path("created").asInt()).isEqualTo(first ? NationalFile.AREAS : 0);
      assertThat(report.path("unchanged").asInt()).isEqualTo(first ? 0 : NationalFile.AREAS);
      assertThat(report.path("updated").asInt() + report.path("removed").asInt()).isZero();
    }
    assertThat(count("administrative_area")).isEqualTo(NationalFile.AREAS);
    assertThat(process.isAlive()).isTrue();
    assertThat(log()).doesNotContain("OutOfMemory");
  }

  @Test
  void aProcessThatIsKilledInTheMiddleLeavesNothingHalfDone() throws Exception {
    for (String table : List.of("area_staging", "administrative_area")) {
      CompletableFuture<HttpResponse<String>> answer =
          HTTP.sendAsync(request(), HttpResponse.BodyHandlers.ofString());
      await("work on " + table)
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> writes(table) > 0);

      process.destroyForcibly().waitFor();

      assertThat(answer).as("no answer, because it was not done").failsWithin(PATIENCE);
      await("the database to notice").atMost(PATIENCE).until(() -> writes(table) == 0);
      assertThat(count("administrative_area")).as("killed while writing %s", table).isZero();
      assertThat(count("area_edition")).isZero();
      assertThat(count("area_difference")).isZero();
      assertThat(count("area_staging")).isZero();
      launch();
    }
    JsonNode report = answer(HTTP.send(request(), HttpResponse.BodyHandlers.ofString()));
    assertThat(report.path("created").asInt()).isEqualTo(NationalFile.AREAS);
    assertThat(report.path("applied").asBoolean()).isTrue();
  }

  private void launch() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    builder.environment().putAll(settings);
    builder.environment().put("TANGGAP_HTTP_PORT", Integer.toString(port));
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("service.log").toFile()));
    process = builder.start();
    await("the service to start")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> !process.isAlive() || ready());
    assertThat(process.isAlive()).as(log()).isTrue();
  }

  private boolean ready() throws Exception {
    HttpRequest ready = HttpRequest.newBuilder(uri("/q/health/ready")).build();
    return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(uri(AREAS + "/import?edition=Edisi%20uji"))
        .timeout(MINUTE)
        .header("Authorization", "Bearer " + Tokens.platformAdmin())
        .header("Content-Type", "text/csv")
        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
        .build();
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private JsonNode answer(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as("%s%n%s", response.body(), log()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("service.log"));
  }

  /** What the kernel says about the process, where there is one that tells. */
  private String peak() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring("VmHWM:".length()).strip())
        .findFirst()
        .orElse("unknown");
  }

  /** How many transactions are writing to a table now. */
  private static long writes(String table) {
    return (Long)
        Db.query(
                "select count(*) as n from pg_locks l join pg_class c on c.oid = l.relation"
                    + " where c.relname = ? and l.mode = 'RowExclusiveLock' and l.granted",
                table)
            .get(0)
            .get("n");
  }

  private static long count(String table) {
    return (Long) Db.query("select count(*) as n from " + table).get(0).get("n");
  }
}
