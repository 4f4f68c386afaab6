package id.tanggap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
  private static final Duration PATIENCE = PackagedService.PATIENCE;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private PackagedService service;
  private byte[] file;

  @BeforeEach
  void start() throws IOException {
    file = NationalFile.bytes();
    service = PackagedService.start(folder, HEAP);
    Db.update("truncate administrative_area, area_edition, area_difference, area_staging");
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
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
    assertThat(service.alive()).isTrue();
    assertThat(service.log()).doesNotContain("OutOfMemory");
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
          .until(() -> PackagedService.writes(table) > 0);

      service.kill();

      assertThat(answer).as("no answer, because it was not done").failsWithin(PATIENCE);
      await("the database to notice")
          .atMost(PATIENCE)
          .until(() -> PackagedService.writes(table) == 0);
      assertThat(count("administrative_area")).as("killed while writing %s", table).isZero();
      assertThat(count("area_edition")).isZero();
      assertThat(count("area_difference")).isZero();
      assertThat(count("area_staging")).isZero();
      service = PackagedService.start(folder, HEAP);
    }
    JsonNode report = answer(HTTP.send(request(), HttpResponse.BodyHandlers.ofString()));
    assertThat(report.path("created").asInt()).isEqualTo(NationalFile.AREAS);
    assertThat(report.path("applied").asBoolean()).isTrue();
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(service.uri(AREAS + "/import?edition=Edisi%20uji"))
        .timeout(MINUTE)
        .header("Authorization", "Bearer " + Tokens.platformAdmin())
        .header("Content-Type", "text/csv")
        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
        .build();
  }

  private JsonNode answer(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as("%s%n%s", response.body(), service.log()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  /** What the kernel says about the process, where there is one that tells. */
  private String peak() throws IOException {
    Path status = Path.of("/proc", Long.toString(service.pid()), "status");
    if (!Files.isReadable(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring("VmHWM:".length()).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static long count(String table) {
    return (Long) Db.query("select count(*) as n from " + table).get(0).get("n");
  }
}
