package id.tanggap.gateway;

import static id.tanggap.gateway.stubs.Gateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.stubs.Gateway;
import id.tanggap.gateway.stubs.RawHttp;
import id.tanggap.gateway.stubs.StubService;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway as it is shipped: a process with a small heap that gets a SIGTERM. */
class PackagedGatewayIT {

  private static final int MIB = 1024 * 1024;

  @TempDir Path folder;
  private Vertx vertx;
  private StubService service;
  private Process process;
  private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    vertx = Vertx.vertx();
    service = StubService.start(vertx, "any");
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx48m",
            "-Duser.timezone=UTC",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "TANGGAP_HTTP_PORT", Integer.toString(port),
                "TANGGAP_MANAGEMENT_PORT", Integer.toString(freePort()),
                "TANGGAP_ACCOUNT_URL", service.url(),
                "TANGGAP_CALENDAR_URL", service.url(),
                "TANGGAP_COMPLAINT_URL", service.url(),
                // nobody listens there
                "TANGGAP_MONITORING_URL", "http://localhost:" + freePort()));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("gateway.log").toFile());
    process = builder.start();
    gateway = new Gateway(URI.create("http://localhost:" + port));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> gateway.get("/status/gateway").statusCode() == 200);
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void passesFarMoreThanItsHeapBothWays() throws IOException {
    long bytes = 96L * MIB;
    HttpResponse<String> up =
        gateway.send(
            gateway
                .to("/api/v1/assets")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[(int) bytes])));
    assertThat(json(up).getLong("bytes")).isEqualTo(bytes);
    HttpResponse<InputStream> down =
        gateway.send(
            gateway.to("/api/v1/assets/large?bytes=" + 4 * bytes),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(down.body().transferTo(java.io.OutputStream.nullOutputStream()))
        .isEqualTo(4 * bytes);
    assertThat(Files.readString(folder.resolve("gateway.log"))).doesNotContain("OutOfMemory");
  }

  @Test
  void finishesWhatItBeganAndEndsStreamsWhenToldToStop() throws Exception {
    try (RawHttp stream = new RawHttp(gateway.port());
        RawHttp late = new RawHttp(gateway.port())) {
      stream.send("GET /api/v1/complaints/stream HTTP/1.1\nHost: localhost\n\n");
      assertThat(stream.readHead().status()).isEqualTo(200);
      late.send("POST /api/v1/contents/wait HTTP/1.1\nHost: localhost\nContent-Length: 0\n\n");
      Awaitility.await().until(() -> gateway.get("/api/v1/contents/waiting").body().equals("1"));

      process.destroy();

      Awaitility.await()
          .pollInterval(Duration.ofMillis(10))
          .until(() -> gateway.get("/status/gateway").statusCode() == 503);
      // Sent to a gateway that already drains, and served all the same.
      assertThat(gateway.get("/api/v1/contents/go").statusCode()).isEqualTo(200);
      RawHttp.Answer answer = late.read(false);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("after all");
      assertThat(answer.header("connection")).contains("close");
      for (String line = stream.line(); !line.equals("0"); line = stream.line()) {
        assertThat(line).isNotNull();
      }
      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void everyLineOfTheLogIsJsonAndThoseOfARequestNameItsTraceAndNoSecret() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    HttpResponse<String> answer =
        gateway.send(
            gateway
                .to("/api/v1/reports/1?token=rahasia")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("Authorization", "Bearer rahasia"));
    assertThat(answer.statusCode()).isEqualTo(502);
    HttpResponse<String> later = gateway.get("/public/v1/complaints/KODE-1234");
    assertThat(later.statusCode()).isEqualTo(200);

    String last = later.headers().firstValue("X-Trace-Id").orElseThrow();
    Awaitility.await().until(() -> log().contains(last));
    assertThat(lines().stream().filter(line -> line.containsKey("level")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.getString("service")).isEqualTo("gateway"))
        .filteredOn(line -> line.getString("loggerName").startsWith("id.tanggap."))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getString("message")).startsWith("monitoring: service-unreachable");
              assertThat(line.getJsonObject("mdc").getString("traceId")).isEqualTo(trace);
            });
    assertThat(lines().stream().filter(line -> trace.equals(line.getString("traceId"))))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getString("path")).isEqualTo("/api/v1/reports/1");
              assertThat(line.getString("refusal")).isEqualTo("service-unreachable");
              assertThat(line.getInteger("status")).isEqualTo(502);
            });
    assertThat(log()).doesNotContain("rahasia", "KODE-1234");
  }

  private List<JsonObject> lines() {
    return log()
        .lines()
        // the JVM itself warns in its own words before the program has the word
        .filter(line -> !line.startsWith("OpenJDK") && !line.startsWith("WARNING:"))
        .map(JsonObject::new)
        .toList();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("gateway.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
