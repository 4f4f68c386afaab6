package id.tanggap.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import id.tanggap.account.application.appointment.TurnAppointments;
import id.tanggap.account.application.identity.ProvisionIdentities;
import id.tanggap.account.rest.Registry;
import id.tanggap.kit.wake.WakeUp;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the appointment to the user, with a Keycloak that fails on demand. */
@QuarkusTest
class IdentityWorkerTest {
  private static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");

  @Inject ProvisionIdentities identities;
  @Inject TurnAppointments turn;
  @Inject Vertx vertx;
  @Inject WakeUp wakeUp;
  @Inject TestClock clock;

  private FakeKeycloak keycloak;
  private IdentityWorker worker;
  private Registry registry;
  private String email;
  private String person;

  @BeforeEach
  void begin() {
    clock.set(NOW);
    keycloak = new FakeKeycloak();
    worker = worker();
    // what other tests left undone is not the affair of these
    Db.update("update identity_sync set state = 'DONE'");
    registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    email = "a" + registry.suffix() + "@contoh.example";
    person = registry.person(email);
  }

  @AfterEach
  void end() {
    clock.reset();
    keycloak.close();
  }

  private IdentityWorker worker() {
    IdentitySettings settings = IdentitySettings.of(keycloak);
    return new IdentityWorker(
        identities,
        new KeycloakUsers(new KeycloakAdmin(vertx, settings), settings),
        settings,
        vertx,
        wakeUp);
  }

  private void round() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> worker.round());
  }

  private String appoint(String unit, String role) {
    return registry
        .appoint(person, registry.unit(unit), role, "2024-01-02")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private JsonPath identity() {
    return registry.coordinator().get("/api/v1/people/" + person).jsonPath();
  }

  private String subject() {
    return keycloak.byEmail(email).path("id").asText();
  }

  @Test
  void anAppointmentBecomesAuthorityAndItsEndTakesItAway() throws Throwable {
    String id = appoint("DINKES", "PRIMARY_ADMIN");
    assertThat(identity().getString("identity.state")).isEqualTo("PENDING");
    round();
    assertThat(identity().getString("identity.state")).isEqualTo("DONE");
    assertThat(identity().getString("identity.nextAttemptAt")).isNull();
    assertThat(keycloak.attribute(subject(), "units")).containsExactly("DINKES");
    assertThat(keycloak.rolesOf(subject())).containsExactly("unit-admin");
    registry
        .coordinator()
        .body(Map.of("lastDay", "2026-05-31"))
        .post("/api/v1/appointments/" + id + "/end")
        .then()
        .statusCode(200);
    assertThat(identity().getString("identity.state")).isEqualTo("PENDING");
    round();
    assertThat(keycloak.attribute(subject(), "units")).isEmpty();
    assertThat(keycloak.rolesOf(subject())).isEmpty();
    assertThat(keycloak.calls).contains("POST /users/" + subject() + "/logout");
  }

  @Test
  void anOutageDelaysAndLosesNothing() throws Throwable {
    keycloak.faults(call -> new FakeKeycloak.Fault(503, false));
    appoint("DINKES", "APPROVER");
    round();
    assertThat(identity().getString("identity.state")).isEqualTo("FAILED");
    assertThat(identity().getString("identity.lastError")).isEqualTo("SERVER_ERROR");
    assertThat(identity().getInt("identity.attempts")).isEqualTo(1);
    assertThat(Instant.parse(identity().getString("identity.nextAttemptAt")))
        .isEqualTo(NOW.plusSeconds(1));
    keycloak.calls.clear();
    round();
    assertThat(keycloak.calls).as("not before its time").isEmpty();
    clock.advance(Duration.ofSeconds(1));
    round();
    assertThat(Instant.parse(identity().getString("identity.nextAttemptAt")))
        .isEqualTo(NOW.plusSeconds(3));
    keycloak.faults(call -> null);
    clock.advance(Duration.ofSeconds(2));
    round();
    assertThat(identity().getString("identity.state")).isEqualTo("DONE");
    assertThat(identity().getString("identity.lastError")).isNull();
    assertThat(keycloak.rolesOf(subject())).containsExactly("approver");
  }

  @Test
  void duringAnOutageOnePersonFindsItOutForAll() throws Throwable {
    keycloak.close();
    appoint("DINKES", "APPROVER");
    String other = registry.person("b" + registry.suffix() + "@contoh.example");
    registry.appoint(other, registry.unit("DINSOS"), "LEADER", "2024-01-02");
    round();
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/people/identities?state=FAILED")
                .jsonPath()
                .getList("items.identity.lastError"))
        .containsExactly("UNREACHABLE");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/people/identities?state=PENDING")
                .jsonPath()
                .getList("items"))
        .hasSize(1);
  }

  @Test
  void aChangeWhileAnAttemptIsOnItsWayIsNotOverlooked() throws Throwable {
    appoint("DINKES", "PRIMARY_ADMIN");
    AtomicBoolean first = new AtomicBoolean(true);
    keycloak.faults(
        call -> {
          if (call.equals("POST /users") && first.getAndSet(false)) {
            appoint("DINSOS", "APPROVER");
          }
          return null;
        });
    round();
    assertThat(keycloak.attribute(subject(), "units")).containsExactly("DINKES", "DINSOS");
    assertThat(keycloak.rolesOf(subject())).containsExactly("approver", "unit-admin");
    assertThat(identity().getString("identity.state")).isEqualTo("DONE");
  }

  @Test
  void twoReplicasMakeOneUser() throws Exception {
    appoint("DINKES", "PRIMARY_ADMIN");
    IdentityWorker second = worker();
    List<Callable<Boolean>> rounds =
        List.of(worker, second).stream()
            .map(
                one ->
                    (Callable<Boolean>)
                        () -> {
                          assertThatCode(
                                  () -> VertxContextSupport.subscribeAndAwait(() -> one.round()))
                              .doesNotThrowAnyException();
                          return true;
                        })
            .toList();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (Future<Boolean> round : pool.invokeAll(rounds)) {
        assertThat(round.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(keycloak.calls).filteredOn("POST /users"::equals).hasSize(1);
    assertThat(identity().getString("identity.state")).isEqualTo("DONE");
  }

  @Test
  void anAttemptWhoseProcessDiedIsMadeAgainWhenItsLeaseIsOver() throws Throwable {
    appoint("DINKES", "PRIMARY_ADMIN");
    VertxContextSupport.subscribeAndAwait(() -> identities.next());
    round();
    assertThat(keycloak.calls).isEmpty();
    clock.advance(Duration.ofSeconds(61));
    round();
    assertThat(keycloak.rolesOf(subject())).containsExactly("unit-admin");
  }

  @Test
  void anAppointmentThatBeginsLaterGivesItsAuthorityAtMidnight() throws Throwable {
    registry
        .coordinator()
        .body(
            Map.of(
                "personId", person,
                "unitId", registry.unit("DINKES"),
                "role", "APPROVER",
                "letterNumber", "800/9/2026",
                "letterDate", "2026-05-30",
                "validFrom", "2026-06-05"))
        .post("/api/v1/appointments")
        .then()
        .statusCode(201);
    round();
    assertThat(keycloak.size()).isZero();
    assertThat(identity().getString("identity.state")).isEqualTo("DONE");
    clock.set(Instant.parse("2026-06-04T17:00:00Z"));
    boolean more = true;
    while (more) {
      more = VertxContextSupport.subscribeAndAwait(() -> turn.handle());
    }
    round();
    assertThat(keycloak.rolesOf(subject())).containsExactly("approver");
  }

  @Test
  void aLeaderSeesTheRegionOnlyWhileTheUnitCoordinatesIt() throws Throwable {
    appoint("DINKES", "LEADER");
    round();
    assertThat(keycloak.rolesOf(subject())).isEmpty();
    coordinates(true);
    round();
    assertThat(keycloak.rolesOf(subject())).containsExactly("leader");
    coordinates(false);
    round();
    assertThat(keycloak.rolesOf(subject())).isEmpty();
  }

  private void coordinates(boolean coordinator) {
    registry
        .coordinator()
        .header("If-Match", "*")
        .body(Map.of("coordinator", coordinator))
        .patch("/api/v1/units/" + registry.unit("DINKES"))
        .then()
        .statusCode(200);
  }

  @Test
  void aNewNameAndAddressReachTheUser() throws Throwable {
    appoint("DINKES", "OPERATOR");
    round();
    String id = subject();
    String other = "baru" + registry.suffix() + "@contoh.example";
    registry
        .coordinator()
        .header("If-Match", "\"0\"")
        .body(Map.of("name", "Contoh Baru", "workEmail", other))
        .patch("/api/v1/people/" + person)
        .then()
        .statusCode(200);
    round();
    assertThat(keycloak.byEmail(other).path("id").asText()).isEqualTo(id);
    assertThat(keycloak.byEmail(other).path("lastName").asText()).isEqualTo("Baru");
    assertThat(keycloak.byEmail(other).path("username").asText()).isEqualTo(other);
  }

  @Test
  void aRefusalWaitsLongerAndCanBeTriedAgainAtOnce() throws Throwable {
    String squatter = keycloak.user(email, "99.99", List.of());
    appoint("DINKES", "APPROVER");
    round();
    assertThat(identity().getString("identity.lastError")).isEqualTo("EMAIL_TAKEN");
    keycloak.delete(squatter);
    String retry = "/api/v1/people/" + person + "/identity/retry";
    assertThat(registry.coordinator().post(retry).jsonPath().getString("state"))
        .isEqualTo("PENDING");
    round();
    assertThat(keycloak.rolesOf(subject())).containsExactly("approver");
    assertThat(Registry.fresh().coordinator().post(retry).statusCode())
        .as("another region")
        .isEqualTo(404);
  }

  @Test
  void theCommitItselfWakesTheWorker() {
    List<String> before = new ArrayList<>(keycloak.calls);
    worker.onStart(null);
    try {
      appoint("DINKES", "PRIMARY_ADMIN");
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> identity().getString("identity.state").equals("DONE"));
    } finally {
      worker.onStop(null);
    }
    assertThat(keycloak.calls).hasSizeGreaterThan(before.size());
  }
}
