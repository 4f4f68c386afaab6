package id.tanggap.gateway;

import static id.tanggap.gateway.stubs.Gateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.log.Ledger;
import id.tanggap.gateway.stubs.Gateway;
import id.tanggap.gateway.stubs.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway answers itself, and what it writes down. */
@QuarkusTest
class PagesTest {

  @TestHTTPResource URI base;
  Gateway gateway;

  @BeforeEach
  void connect() {
    gateway = new Gateway(base);
  }

  @Test
  void showsTheStateOfEveryService() {
    // The first look makes the versions known, the second one shows them.
    gateway.get("/status");
    HttpResponse<String> answer = gateway.get("/status");
    assertThat(answer.statusCode()).isEqualTo(503);
    JsonObject status = json(answer);
    assertThat(status.getString("status")).isEqualTo("DEGRADED");
    JsonArray services = status.getJsonArray("services");
    assertThat(services.stream().map(s -> ((JsonObject) s).getString("name")))
        .containsExactly("account", "calendar", "complaint", "monitoring");
    JsonObject account = services.getJsonObject(0);
    assertThat(account.getBoolean("ready")).isTrue();
    assertThat(account.getString("version")).isEqualTo("7.7");
    assertThat(account.getJsonArray("instances").getJsonObject(0).getBoolean("ready")).isFalse();
    assertThat(account.getJsonArray("instances").getJsonObject(1).getBoolean("ready")).isTrue();
    assertThat(account.getDouble("latencyMs")).isPositive();
    JsonObject monitoring = services.getJsonObject(3);
    assertThat(monitoring.getBoolean("ready")).isFalse();
    assertThat(monitoring.getValue("latencyMs")).isNull();
    assertThat(answer.body()).doesNotContain("localhost");
  }

  @Test
  void namesTheChecksThatFailedAndNothingElseOfThem() {
    HttpResponse<String> answer = gateway.get("/status");
    JsonObject calendar = json(answer).getJsonArray("services").getJsonObject(1);
    JsonArray instances = calendar.getJsonArray("instances");
    assertThat(calendar.getBoolean("ready")).as("the other instance is").isTrue();
    assertThat(instances.getJsonObject(0).getJsonArray("failedChecks")).isEmpty();
    JsonObject down = instances.getJsonObject(1);
    assertThat(down.getBoolean("ready")).isFalse();
    assertThat(down.getBoolean("answers")).isTrue();
    assertThat(down.getJsonArray("failedChecks").encode()).isEqualTo("[\"database\"]");
    JsonObject dead = json(answer).getJsonArray("services").getJsonObject(3);
    assertThat(dead.getJsonArray("instances").getJsonObject(0).getBoolean("answers")).isFalse();
    assertThat(answer.body()).doesNotContain("10.7.7.7", "5432");
  }

  @Test
  void knowsItselfReadyWhateverTheServicesDo() {
    HttpResponse<String> answer = gateway.get("/status/gateway");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).getString("status")).isEqualTo("UP");
  }

  @Test
  void mergesWhatItCanGetAndSaysWhatIsMissing() {
    HttpResponse<String> answer = gateway.get("/openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject document = json(answer);
    assertThat(document.getJsonObject("paths").fieldNames())
        .contains("/api/v1/account", "/api/v1/complaint")
        .doesNotContain("/api/v1/monitoring");
    assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
        .contains("account_Thing", "complaint_Thing");
    assertThat(document.getJsonArray("x-tanggap-missing").getJsonObject(0).encode())
        .isEqualTo("{\"service\":\"monitoring\",\"reason\":\"unreachable\"}");
  }

  @Test
  void handsOutTheDocumentOfOneService() {
    JsonObject document = json(gateway.get("/openapi/complaint.json"));
    assertThat(document.getJsonObject("info").getString("title")).isEqualTo("complaint");
    assertThat(document.getJsonArray("servers").encode()).isEqualTo("[{\"url\":\"/\"}]");
    assertThat(gateway.get("/openapi/monitoring.json").statusCode()).isEqualTo(502);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?lang=en", "/docs"})
  void loadsNothingFromElsewhere(String path) {
    HttpResponse<String> page = gateway.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.body()).doesNotContain("http://", "https://", "src=\"//", "href=\"//");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("http"));
    Matcher links = Pattern.compile("(?:src|href)=\"(/[^\"?#]*)\"").matcher(page.body());
    int found = 0;
    while (links.find()) {
      found++;
      if (links.group(1).contains("assets")) {
        HttpResponse<String> asset = gateway.get(links.group(1));
        assertThat(asset.statusCode()).as(links.group(1)).isEqualTo(200);
        assertThat(asset.headers().firstValue("ETag")).isPresent();
      }
    }
    assertThat(found).isGreaterThan(3);
  }

  @Test
  void offersEveryDocumentInTheReader() {
    String start = gateway.get("/docs/assets/start.js").body();
    for (String url :
        List.of(
            "/openapi.json",
            "/openapi/account.json",
            "/openapi/calendar.json",
            "/openapi/complaint.json",
            "/openapi/monitoring.json")) {
      assertThat(start).contains('"' + url + '"');
    }
    assertThat(start).contains("validatorUrl: null").doesNotContain("http");
  }

  @Test
  void sendsAssetsCompressedAndOnlyOnce() {
    HttpResponse<byte[]> zipped =
        gateway.send(
            gateway.to("/docs/assets/swagger-ui-bundle.js").header("Accept-Encoding", "gzip"),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.body().length).isLessThan(700_000);
    String etag = zipped.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        gateway.send(gateway.to("/docs/assets/swagger-ui-bundle.js").header("If-None-Match", etag));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/openapi/complaint.json"})
  void sendsDocumentsCompressedAndOnlyOnce(String path) throws IOException {
    HttpResponse<String> plain = gateway.get(path);
    String etag = plain.headers().firstValue("ETag").orElseThrow();
    HttpResponse<InputStream> zipped =
        gateway.send(
            gateway.to(path).header("Accept-Encoding", "gzip"),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(zipped.body()).readAllBytes())
        .isEqualTo(plain.body().getBytes(StandardCharsets.UTF_8));
    assertThat(gateway.send(gateway.to(path).header("If-None-Match", etag)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void cutsWhoDoesNotReadWhatWasAskedFor() throws IOException {
    String path = "/docs/assets/swagger-ui-bundle.js";
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler listener = listener(lines);
    Logger log = Logger.getLogger(Ledger.CATEGORY);
    log.addHandler(listener);
    // more than the buffers of the system hold between the two sides
    try (RawHttp reader = new RawHttp(gateway.port())) {
      reader.send(("GET " + path + " HTTP/1.1\nHost: localhost\n\n").repeat(12));
      Awaitility.await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> lines.stream().anyMatch(PagesTest::isCut));
    } finally {
      log.removeHandler(listener);
    }
    assertThat(lines).filteredOn(PagesTest::isCut).hasSize(1);
    assertThat(lines).hasSizeLessThan(12);
  }

  private static boolean isCut(String line) {
    return !new JsonObject(line).getBoolean("complete");
  }

  @Test
  void greetsInIndonesianAndInEnglish() {
    HttpResponse<String> page = gateway.get("/");
    assertThat(page.body()).contains("<html lang=\"id\">", "Keadaan layanan", "href=\"/?lang=en\"");
    assertThat(page.body()).doesNotContainPattern("\\{[a-z.]+}");
    assertThat(gateway.send(gateway.to("/").header("Accept-Language", "en")).body())
        .contains("<html lang=\"en\">", "State of the services");
    assertThat(gateway.get("/?lang=en").body()).contains("<html lang=\"en\">");
  }

  @Test
  void writesDownEachRequestWithoutItsSecrets() {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler listener = listener(lines);
    Logger log = Logger.getLogger(Ledger.CATEGORY);
    log.addHandler(listener);
    try {
      gateway.get("/public/v1/complaints/TRACK-1?pin=4711&token=geheim&loneword");
      gateway.get("/nothing");
      Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> lines.size() >= 2);
    } finally {
      log.removeHandler(listener);
    }
    assertThat(String.join("\n", lines)).doesNotContain("TRACK-1", "4711", "geheim", "loneword");
    JsonObject first = new JsonObject(lines.get(0));
    assertThat(first.getString("path")).isEqualTo("/public/v1/complaints/…");
    assertThat(first.getJsonArray("query").encode()).isEqualTo("[\"pin\",\"token\"]");
    assertThat(first.getInteger("status")).isEqualTo(200);
    assertThat(first.getString("service")).isEqualTo("complaint");
    assertThat(first.getString("traceId")).hasSize(32);
    assertThat(first.getDouble("ms")).isPositive();
    JsonObject second = new JsonObject(lines.get(1));
    assertThat(second.getString("refusal")).isEqualTo("unknown-path");
    assertThat(second.getInteger("status")).isEqualTo(404);
  }

  private static Handler listener(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        lines.add(entry.getMessage());
      }

      @Override
      public void flush() {
        // Nothing is held back.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
