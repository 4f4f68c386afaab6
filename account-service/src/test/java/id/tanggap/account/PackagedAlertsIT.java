package id.tanggap.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.account.rest.Registry;
import id.tanggap.account.rest.credential.Safe;
import id.tanggap.testkit.AlertRules;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service as it is shipped gets into trouble, and what it tells then makes the alerts fire that
 * are there for it; when the trouble is over they end. It has a database of its own, so that nobody
 * else's trouble is in the figures.
 */
class PackagedAlertsIT {
  private static final int HEAP = 320;
  private static final String FAR = "2099-01-01T00:00:00Z";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** More than the bound of the backlog. */
  private static final int UNITS = 5_100;

  private static final String DATABASE =
      "tanggap_alerts_" + UUID.randomUUID().toString().substring(0, 8);

  @TempDir static Path folder;
  private static PackagedService service;

  @BeforeAll
  static void start() throws Exception {
    PackagedDatabases.create(DATABASE);
    service =
        PackagedService.start(
            folder,
            HEAP,
            Map.of(
                "TANGGAP_DB_URL", PackagedDatabases.address(DATABASE),
                "TANGGAP_METRICS_READ_EVERY", "1s",
                "TANGGAP_OUTBOX_MEASURE_EVERY", "1s"));
    RestAssured.baseURI = "http://localhost";
    RestAssured.port = service.uri("/").getPort();
  }

  @AfterAll
  static void stop() {
    RestAssured.reset();
    if (service != null) {
      service.close();
    }
  }

  @Test
  void anAccessThatThePlatformRevokedIsToldUntilThereIsAFreshOne() {
    fires("TanggapCredentialUnhealthy", false);
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", FAR);
    assertThat(safe.reported(id, 1, "TOKEN_REVOKED").statusCode()).isEqualTo(200);

    fires("TanggapCredentialUnhealthy", true);

    assertThat(safe.replaced(id, "akses-segar", FAR).statusCode()).isEqualTo(200);
    assertThat(safe.reported(id, 2, "OK").statusCode()).isEqualTo(200);
    fires("TanggapCredentialUnhealthy", false);
  }

  @Test
  void anAccessThatTheUnitItselfTookOutOfUseAlarmsNobody() {
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", FAR);
    assertThat(safe.owner().post("/api/v1/credentials/" + id + "/revoke").statusCode())
        .isEqualTo(200);
    Safe.fresh().stored("akses", FAR);
    Safe.fresh().stored("akses", FAR);

    await("the two later ones, and so the first one, to be read")
        .atMost(PATIENCE)
        .until(() -> scrape().contains("tanggap_credential_health{health=\"unknown\"} 2.0"));
    assertThat(AlertRules.fires("TanggapCredentialUnhealthy", "account", scrape())).isFalse();
  }

  @Test
  void anOutboxThatNobodyEmptiesIsToldAsABacklogAndAsStuckUntilItIsEmpty() throws Exception {
    fires("TanggapOutboxBacklog", false);
    fires("TanggapOutboxStuck", false);
    Registry registry = Registry.fresh();
    StringBuilder file = new StringBuilder("code,name,type,parentCode\n");
    for (int i = 0; i < UNITS; i++) {
      file.append("UNIT").append(i).append(",Unit contoh ").append(i).append(",AGENCY,\n");
    }
    try (Connection other = PackagedDatabases.owner(DATABASE);
        Statement statement = other.createStatement()) {
      // what the runbook names: somebody holds the lock of the relay
      statement.execute("select pg_advisory_lock(7826447205)");
      registry.imported("/api/v1/units/import", file.toString());

      fires("TanggapOutboxBacklog", true);
      // instead of waiting for as long as the alert asks for
      statement.executeUpdate(
          "update outbox set created_at = created_at - interval '3 minutes'"
              + " where published_at is null");
      fires("TanggapOutboxStuck", true);
    }

    fires("TanggapOutboxBacklog", false);
    fires("TanggapOutboxStuck", false);
  }

  private static void fires(String alert, boolean expected) {
    await(alert + (expected ? " fires" : " is quiet"))
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> AlertRules.fires(alert, "account", scrape()) == expected);
  }

  private static String scrape() {
    return given().get("/q/metrics").asString();
  }
}
