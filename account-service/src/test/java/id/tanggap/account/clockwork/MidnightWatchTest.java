package id.tanggap.account.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MidnightWatchTest {
  @Inject MidnightWatch watch;
  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private void turn() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> watch.turnAppointments());
  }

  private static int trained(Registry registry) {
    return registry
        .coordinator()
        .get("/api/v1/units/" + registry.unit("DINKES"))
        .jsonPath()
        .getInt("trainedAdmins");
  }

  @Test
  void anAppointmentBeginsAndEndsAtMidnightOfItsRegion() throws Throwable {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String person = registry.person("a@contoh.example");
    String training =
        registry
            .coordinator()
            .body(
                Map.of(
                    "type", "BIMTEK",
                    "title", "Bimtek",
                    "startsAt", "2024-02-19T13:00:00+07:00",
                    "place", "Aula"))
            .post("/api/v1/trainings")
            .jsonPath()
            .getString("id");
    registry.imported(
        "/api/v1/trainings/" + training + "/attendance/import",
        "workEmail,unitCode\na@contoh.example,DINKES\n");
    registry
        .coordinator()
        .body(
            Map.of(
                "personId", person,
                "unitId", registry.unit("DINKES"),
                "role", "PRIMARY_ADMIN",
                "letterNumber", "800/1/2026",
                "letterDate", "2026-05-30",
                "validFrom", "2026-06-05",
                "validTo", "2026-06-30"))
        .post("/api/v1/appointments")
        .then()
        .statusCode(201);
    assertThat(trained(registry)).isZero();
    clock.set(Instant.parse("2026-06-04T16:59:59Z"));
    turn();
    assertThat(trained(registry)).isZero();
    clock.set(Instant.parse("2026-06-04T17:00:00Z"));
    turn();
    assertThat(trained(registry)).isEqualTo(1);
    clock.set(Instant.parse("2026-06-30T16:59:59Z"));
    turn();
    assertThat(trained(registry)).isEqualTo(1);
    clock.set(Instant.parse("2026-06-30T17:00:00Z"));
    turn();
    assertThat(trained(registry)).isZero();
  }

  @Test
  void controlFallsToTheFloorWhenItsProofExpires() throws Throwable {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@m"
            + registry.suffix()
            + ",Dinkes,\n");
    clock.set(Instant.parse("2026-11-28T03:00:00Z"));
    VertxContextSupport.subscribeAndAwait(() -> watch.dropExpiredControl());
    JsonPath account = registry.coordinator().get("/api/v1/accounts").jsonPath();
    assertThat(account.getString("items[0].controlLevel")).isEqualTo("L0");
    assertThat(account.getString("items[0].controlExpiresAt")).isNull();
    assertThat(account.getString("items[0].status")).isEqualTo("ACTIVE");
  }
}
