package id.tanggap.account.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandoverWatchTest {
  @Inject HandoverWatch watch;
  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void aHandoverThatTakesTooLongIsPutBeforeTheCoordinatorsAndStillGoesOn() throws Throwable {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String unit = registry.unit("DINKES");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@w" + registry.suffix() + ",D,\n");
    String id =
        registry
            .coordinator()
            .body(
                Map.of(
                    "accountId",
                    registry.coordinator().get("/api/v1/accounts").path("items[0].id"),
                    "outgoingAppointmentId",
                    registry
                        .appoint(
                            registry.person("a@contoh.example"),
                            unit,
                            "PRIMARY_ADMIN",
                            "2024-01-02")
                        .path("id"),
                    "incomingAppointmentId",
                    registry
                        .appoint(
                            registry.person("b@contoh.example"), unit, "BACKUP_ADMIN", "2024-01-02")
                        .path("id"),
                    "reason",
                    "Mutasi"))
            .post("/api/v1/handovers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = "/api/v1/handovers/" + id;
    clock.advance(Duration.ofDays(14).minusSeconds(1));
    VertxContextSupport.subscribeAndAwait(() -> watch.escalate());
    assertThat(registry.coordinator().get(path).jsonPath().getString("state")).isEqualTo("OPEN");
    clock.advance(Duration.ofSeconds(1));
    VertxContextSupport.subscribeAndAwait(() -> watch.escalate());
    JsonPath late = registry.coordinator().get(path).jsonPath();
    assertThat(late.getString("state")).isEqualTo("ESCALATED");
    assertThat(late.getString("step")).isEqualTo("OPEN");
    assertThat(late.getList("allowed")).contains("FORCE");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/history-entries?subjectType=HANDOVER&subjectId=" + id)
                .jsonPath()
                .getString("items[0].actorName"))
        .isEqualTo("Tanggap");
    registry
        .as("satu", List.of(), "coordinator")
        .body(Map.of("reason", "Tidak ada kabar"))
        .post(path + "/force");
    JsonPath forced =
        registry
            .as("dua", List.of(), "coordinator")
            .body(Map.of("reason", "Tidak ada kabar"))
            .post(path + "/force")
            .jsonPath();
    assertThat(forced.getString("state")).isEqualTo("FORCED");
    assertThat(Instant.parse(forced.getString("dueAt")))
        .as("late once does not mean late for ever")
        .isEqualTo(Instant.parse("2026-06-29T03:00:00Z"));
  }
}
