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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service as it is shipped is killed in the middle of an import: at its first write and again
 * shortly before its commit. Nothing of it may be left anywhere, and the same request sent once
 * more does all of it.
 */
class PackagedKillIT {
  private static final String REGION = "98.01";
  private static final int UNITS = 3000;
  private static final int ACCOUNTS = 3000;
  private static final int HEAP = 256;
  private static final Duration PATIENCE = PackagedService.PATIENCE;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private PackagedService service;

  @BeforeEach
  void start() throws Exception {
    service = PackagedService.start(folder, HEAP);
    if (Db.query("select 1 from region where region = ?", REGION).isEmpty()) {
      String region =
          JSON.writeValueAsString(
              Map.of(
                  "code", REGION,
                  "name", "Kabupaten Contoh",
                  "kind", "REGENCY",
                  "zone", "Asia/Jakarta"));
      HttpRequest register =
          HttpRequest.newBuilder(service.uri("/api/v1/regions"))
              .header("Authorization", "Bearer " + Tokens.platformAdmin())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(region))
              .build();
      assertThat(HTTP.send(register, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(201);
    }
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void anImportThatIsKilledLeavesNothingBehindAndItsRepetitionDoesAllOfIt() throws Exception {
    killed("units", units(), UNITS, "unit", "tanggap.unit.state");
    killed("accounts", accounts(), ACCOUNTS, "official_account", "tanggap.account.state");
    assertThat(
            Db.query(
                "select 1 from official_account a where a.region = ? and not exists"
                    + " (select 1 from account_status_change c where c.account_id = a.id)"
                    + " or a.region = ? and not exists"
                    + " (select 1 from control_proof p where p.account_id = a.id)",
                REGION,
                REGION))
        .as("accounts without their beginning or their proof")
        .isEmpty();
  }

  private void killed(String what, String csv, int rows, String table, String topic)
      throws Exception {
    Map<String, Long> before = everything();
    for (List<String> written : List.of(List.of(table), List.of(table, "outbox"))) {
      CompletableFuture<HttpResponse<String>> answer =
          HTTP.sendAsync(request(what, csv), HttpResponse.BodyHandlers.ofString());
      await("work on " + written)
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> PackagedService.writes(written.toArray(String[]::new)) > 0);

      service.kill();

      assertThat(answer).as("no answer, because it was not done").failsWithin(PATIENCE);
      await("the database to notice")
          .atMost(PATIENCE)
          .until(() -> PackagedService.writes(table) == 0);
      assertThat(everything()).as("killed while writing %s", written).isEqualTo(before);
      service = PackagedService.start(folder, HEAP);
    }
    JsonNode done = sent(what, csv);
    assertThat(done.path("applied").asBoolean()).as(done.toString()).isTrue();
    assertThat(done.path("created").asInt()).isEqualTo(rows);
    assertThat(Db.query("select count(*) as n from " + table + " where region = ?", REGION))
        .isEqualTo(List.of(Map.of("n", (long) rows)));
    assertThat(
            Db.query(
                "select count(*) as n, count(distinct partition_key) as keys from outbox"
                    + " where region = ? and topic = ?",
                REGION,
                topic))
        .as("each is told of once")
        .isEqualTo(List.of(Map.of("n", (long) rows, "keys", (long) rows)));
    assertThat(sent(what, csv)).as("the first answer, as it was kept").isEqualTo(done);
    JsonNode again = answered(request(what, csv + "\n"));
    assertThat(again.path("unchanged").asInt()).as(again.toString()).isEqualTo(rows);
    assertThat(again.path("created").asInt() + again.path("updated").asInt()).isZero();
  }

  /** How many rows of the region each table holds that has rows of regions. */
  private static Map<String, Long> everything() {
    Map<String, Long> counts = new TreeMap<>();
    for (Map<String, Object> row :
        Db.query(
            "select c.table_name as name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where c.table_schema = 'public' and c.column_name = 'region'"
                + " and t.table_type = 'BASE TABLE'")) {
      String table = (String) row.get("name");
      counts.put(
          table,
          (Long)
              Db.query("select count(*) as n from " + table + " where region = ?", REGION)
                  .get(0)
                  .get("n"));
    }
    assertThat(counts).containsKeys("unit", "official_account", "history", "outbox");
    return counts;
  }

  /** The same key for the same file, as a client repeats what it got no answer for. */
  private HttpRequest request(String what, String csv) {
    return HttpRequest.newBuilder(service.uri("/api/v1/" + what + "/import"))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + Tokens.coordinatorOf(REGION))
        .header("Content-Type", "text/csv")
        .header("Idempotency-Key", what + "-" + csv.length())
        .POST(HttpRequest.BodyPublishers.ofString(csv))
        .build();
  }

  private JsonNode sent(String what, String csv) throws IOException, InterruptedException {
    return answered(request(what, csv));
  }

  private JsonNode answered(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as("%s%n%s", response.body(), service.log()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static String units() {
    StringBuilder csv = new StringBuilder("code,name,type,parentCode\nINDUK,Dinas Induk,AGENCY,\n");
    for (int i = 1; i < UNITS; i++) {
      csv.append("U%d,Dinas Contoh %d,AGENCY,INDUK%n".formatted(i, i));
    }
    return csv.toString();
  }

  private static String accounts() {
    StringBuilder csv = new StringBuilder("unitCode,platform,url,displayName,purpose\n");
    for (int i = 0; i < ACCOUNTS; i++) {
      csv.append("INDUK,X,@kill%d,Akun Contoh %d,%n".formatted(i, i));
    }
    return csv.toString();
  }
}
