package id.tanggap.complaint.rest.vault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.complaint.application.vault.VaultKeys;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import id.tanggap.testkit.VaultFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class KeyRotationTest {

  private static final String PROGRESS = "/api/v1/complaint/key-rotation";

  @Inject Workers workers;
  @Inject VaultKeys keys;

  private final Town town = Town.found();

  private String registered(String text, String name) {
    return Town.with(town.coordinator())
        .body(
            Map.of(
                "class",
                "COMPLAINT",
                "category",
                "Jalan",
                "text",
                text,
                "reporter",
                Map.of("name", name)))
        .post("/api/v1/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String reporterOf(String id) {
    return Town.with(town.coordinator())
        .body(Map.of("reason", "Menelepon"))
        .post("/api/v1/complaints/" + id + "/unmask")
        .then()
        .statusCode(200)
        .extract()
        .path("reporter.name");
  }

  private static byte[] sealed(String id) {
    return (byte[])
        Db.query("select reporter_sealed from complaint where id = ?", UUID.fromString(id))
            .get(0)
            .get("reporter_sealed");
  }

  private static String keyOf(byte[] sealed) {
    return new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
  }

  private long underOtherKeys(String key) {
    byte[] mark = new byte[key.length() + 2];
    mark[0] = 2;
    mark[1] = (byte) key.length();
    System.arraycopy(key.getBytes(StandardCharsets.US_ASCII), 0, mark, 2, key.length());
    long left = 0;
    for (String column :
        List.of(
            "complaint.reporter_sealed",
            "complaint.original_sealed",
            "raw_delivery.body_sealed",
            "channel.access_token_sealed")) {
      String[] parts = column.split("\\.", 2);
      left +=
          Db.query(
                  "select 1 from "
                      + parts[0]
                      + " where region = ? and substring("
                      + parts[1]
                      + " from 1 for "
                      + mark.length
                      + ") <> ?",
                  town.region,
                  mark)
              .size();
    }
    return left;
  }

  private static JsonPath progress() {
    return given()
        .auth()
        .oauth2(Tokens.platformAdmin())
        .get(PROGRESS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void keysChangeWhileTheServiceWorks() throws Throwable {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      cases.add(registered("Lubang ke-" + i, "Contoh " + i));
    }
    String comment = "c-" + UUID.randomUUID();
    town.deliver(town.delivery(town.comment(comment, null, "Kapan?", Instant.now())))
        .statusCode(200);
    String old = keyOf(sealed(cases.get(0)));
    String fresh = "k" + UUID.randomUUID();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Integer>> calls = new ArrayList<>();
    try {
      calls.add(threads.submit(() -> readUntil(over, cases)));
      calls.add(threads.submit(() -> writeUntil(over)));
      VaultFiles.addPrimary(fresh);
      workers.rotate();
      over.set(true);
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isPositive();
      }
    } finally {
      over.set(true);
      threads.shutdown();
    }
    workers.rotate();
    assertThat(old).isNotEqualTo(fresh);
    assertThat(cases).allSatisfy(id -> assertThat(keyOf(sealed(id))).isEqualTo(fresh));
    JsonPath progress = progress();
    assertThat(progress.getString("primary")).isEqualTo(fresh);
    assertThat(underOtherKeys(fresh)).isZero();
    assertThat(progress.getList("columns.finishedAt")).doesNotContainNull();
    assertThat(progress.getInt("columns.find { it.column == 'REPORTER' }.moved"))
        .isGreaterThanOrEqualTo(250);

    VaultFiles.keepPrimaryOnly();
    VertxContextSupport.subscribeAndAwait(keys::refresh);
    assertThat(keys.names()).containsExactlyInAnyOrder("base", fresh);
    assertThat(reporterOf(cases.get(7))).isEqualTo("Contoh 7");
    // a delivery and the secrets of its channel are read under the new key too
    workers.process();
    assertThat(town.interaction(comment)).isNotNull();
  }

  private int readUntil(AtomicBoolean over, List<String> cases) {
    int done = 0;
    do {
      assertThat(reporterOf(cases.get(done % cases.size())))
          .isEqualTo("Contoh " + done % cases.size());
      done++;
    } while (!over.get());
    return done;
  }

  private int writeUntil(AtomicBoolean over) {
    int done = 0;
    do {
      String id = registered("Baru " + done, "Contoh Baru " + done);
      assertThat(reporterOf(id)).isEqualTo("Contoh Baru " + done);
      done++;
    } while (!over.get());
    return done;
  }

  @Test
  void aValueUnderALostKeyIsNamedAndKeepsNobodyBack() {
    String lost = registered("Hilang", "Contoh Hilang");
    String other = registered("Ada", "Contoh Ada");
    byte[] good = sealed(lost);
    byte[] bad = good.clone();
    bad[2] = (byte) (bad[2] == 'z' ? 'y' : 'z');
    Db.update("update complaint set reporter_sealed = ? where id = ?", bad, UUID.fromString(lost));
    try {
      Town.with(town.coordinator())
          .body(Map.of("reason", "Menelepon"))
          .post("/api/v1/complaints/" + lost + "/unmask")
          .then()
          .statusCode(503)
          .body("code", equalTo("vault-key-missing"));
      VaultFiles.addPrimary("k" + UUID.randomUUID());
      workers.rotate();
      assertThat(keyOf(sealed(other))).isEqualTo(keys.primary());
      assertThat(progress().getLong("remaining")).isPositive();
      assertThat(underOtherKeys(keys.primary())).isEqualTo(1);
    } finally {
      Db.update(
          "update complaint set reporter_sealed = ? where id = ?", good, UUID.fromString(lost));
    }
    assertThat(reporterOf(lost)).isEqualTo("Contoh Hilang");
  }

  @Test
  void onlyWhoRunsTheInstallationSeesItsKeys() {
    given().get(PROGRESS).then().statusCode(401);
    given().auth().oauth2(Tokens.tampered()).get(PROGRESS).then().statusCode(401);
    Town.with(town.coordinator()).get(PROGRESS).then().statusCode(403);
  }
}
