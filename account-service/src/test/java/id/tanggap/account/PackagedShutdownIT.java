package id.tanggap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service as it is shipped, with its password in a file, is told to end while a request waits
 * for the database and records arrive from Kafka.
 */
class PackagedShutdownIT {
  private static final String REGION = "98.02";
  private static final int RECORDS = 200;
  private static final int HEAP = 256;
  private static final Duration PATIENCE = PackagedService.PATIENCE;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private PackagedService service;

  @BeforeEach
  void start() throws Exception {
    TanggapServers.settings();
    service = started();
    HttpResponse<String> registered =
        post(
                "/api/v1/regions",
                Tokens.platformAdmin(),
                Map.of(
                    "code", REGION,
                    "name", "Kabupaten Contoh Dua",
                    "kind", "REGENCY",
                    "zone", "Asia/Jakarta"))
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void finishesWhatItBeganThenEndsAndTheNextOneGoesOnWithoutLossOrRepetition() throws Exception {
    KafkaProbe units = KafkaProbe.at(Topics.UNIT_STATE);
    KafkaProbe dead = KafkaProbe.at(Topics.deadLetters(Topics.PUBLICATION_EVENTS, Topics.ACCOUNT));
    List<String> records;
    CompletableFuture<HttpResponse<String>> answer;
    Process ending;
    try (Connection other = Db.connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table unit in share row exclusive mode");
      answer =
          post(
              "/api/v1/units",
              Tokens.coordinatorOf(REGION),
              Map.of(
                  "code",
                  "DINAS",
                  "name",
                  "Dinas Contoh",
                  "type",
                  "AGENCY",
                  "validFrom",
                  "2026-01-01"));
      await("the request to wait for the lock").atMost(PATIENCE).until(() -> waiting() == 1);
      records = sent();

      ending = service.terminate();

      await("readiness to say that it goes down").atMost(PATIENCE).until(() -> !service.ready());
      assertThat(answer).as("a request on its way is not cut").isNotDone();
      other.rollback();
    }
    HttpResponse<String> created = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(ending.waitFor(30, TimeUnit.SECONDS)).as(service.log()).isTrue();
    assertThat(ending.exitValue()).as("ended by the signal, in order").isIn(0, 143);
    assertThat(service.log())
        .doesNotContain("ERROR", TanggapServers.settings().get("TANGGAP_DB_PASSWORD"));

    service = started();
    String unit = JSON.readTree(created.body()).path("id").asText();
    assertThat(units.awaitKey(unit, 1)).hasSize(1);
    await("the records to be applied").atMost(PATIENCE).until(() -> applied(records) == RECORDS);
    await("the outbox to be empty").atMost(PATIENCE).until(() -> pending() == 0);
    assertThat(units.soFar()).filteredOn(record -> unit.equals(record.key())).hasSize(1);
    assertThat(dead.soFar()).isEmpty();
  }

  private PackagedService started() throws IOException {
    Path secret = folder.resolve("password");
    Files.writeString(secret, TanggapServers.settings().get("TANGGAP_DB_PASSWORD") + "\n");
    return PackagedService.start(
        folder,
        HEAP,
        Map.of("TANGGAP_DB_PASSWORD", "", "TANGGAP_DB_PASSWORD_FILE", secret.toString()));
  }

  private CompletableFuture<HttpResponse<String>> post(
      String path, String token, Map<String, String> body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(service.uri(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private static List<String> sent() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      String id = UUID.randomUUID().toString();
      String publication = UUID.randomUUID().toString();
      KafkaProbe.sendEvent(
          Topics.PUBLICATION_EVENTS,
          publication,
          EventTypes.PUBLICATION_PLANNED_V1,
          publication,
          REGION,
          id,
          """
          {"id": "%s", "region": "%s", "contentId": "%s", "accountId": "%s",
           "dueAt": "2026-01-01T00:00:00Z", "version": 1}\
          """
              .formatted(publication, REGION, UUID.randomUUID(), UUID.randomUUID()));
      ids.add(id);
    }
    return ids;
  }

  private static long waiting() {
    return count(
        "select count(*) as n from pg_locks l join pg_class c on c.oid = l.relation"
            + " where c.relname = 'unit' and not l.granted");
  }

  private static long applied(List<String> events) {
    return count(
        "select count(*) as n from processed_event where event_id = any(string_to_array(?, ','))",
        String.join(",", events));
  }

  private static long pending() {
    return count("select count(*) as n from outbox where published_at is null");
  }

  private static long count(String sql, Object... arguments) {
    return (Long) Db.query(sql, arguments).get(0).get("n");
  }
}
