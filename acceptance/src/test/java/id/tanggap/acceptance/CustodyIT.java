package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is appointed can log in with exactly that authority, and loses it with the appointment. */
@Tag("faults")
class CustodyIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final AtomicInteger NEXT = new AtomicInteger();

  private FreshRegion region;

  @BeforeEach
  void begin() {
    region = FreshRegion.make();
    Gateway.Answer made =
        Gateway.post(
            region.token("ops"),
            "/api/v1/regions",
            Map.of(
                "code", region.code(),
                "name", "Kabupaten Contoh",
                "kind", "REGENCY",
                "zone", "Asia/Jakarta"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    for (String code : List.of("DINKES", "DINSOS")) {
      assertThat(
              post("/api/v1/units", Map.of("code", code, "name", code, "type", "AGENCY")).status())
          .isEqualTo(201);
    }
  }

  private Gateway.Answer post(String path, Object body) {
    return Gateway.post(region.token("diskominfo"), path, body);
  }

  private String email() {
    return String.format(
        Locale.ROOT, "pegawai%d%s@contoh.example", NEXT.incrementAndGet(), region.suffix());
  }

  private String person(String email) {
    Gateway.Answer made =
        post("/api/v1/people", Map.of("name", "Contoh Pegawai", "workEmail", email));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.json().path("id").asText();
  }

  private String unit(String code) {
    return Gateway.get(region.token("diskominfo"), "/api/v1/units?q=" + code)
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asText();
  }

  private String appoint(String person, String unit, String role) {
    Gateway.Answer made =
        post(
            "/api/v1/appointments",
            Map.of(
                "personId",
                person,
                "unitId",
                unit(unit),
                "role",
                role,
                "letterNumber",
                "800/" + NEXT.incrementAndGet(),
                "letterDate",
                "2024-01-02",
                "validFrom",
                "2024-01-02"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.json().path("id").asText();
  }

  private String state(String person) {
    return Gateway.get(region.token("diskominfo"), "/api/v1/people/" + person)
        .json()
        .path("identity")
        .path("state")
        .asText();
  }

  private static String initialPassword() {
    return LocalStack.secret("initial-password");
  }

  private static Gateway.Answer login(String user) {
    return Login.grant("tanggap", "tanggap-cli", user, initialPassword());
  }

  private static JsonNode claims(String user) {
    Gateway.Answer answer = login(user);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return claimsOf(answer.json().path("access_token").asText());
  }

  private static JsonNode claimsOf(String token) {
    try {
      return Gateway.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> list(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asText()));
    return List.copyOf(new TreeSet<>(values));
  }

  private static List<String> roles(JsonNode claims) {
    return list(claims.path("realm_access").path("roles")).stream()
        .filter(role -> !role.startsWith("default-roles-"))
        .filter(role -> !role.equals("offline_access") && !role.equals("uma_authorization"))
        .toList();
  }

  @Test
  void whoIsAppointedLogsInWithExactlyThatAuthorityUntilTheAppointmentEnds() {
    String email = email();
    String person = person(email);
    String first = appoint(person, "DINKES", "PRIMARY_ADMIN");
    appoint(person, "DINSOS", "APPROVER");
    await("the user")
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode claims = claims(email);
              assertThat(claims.path("region").asText()).isEqualTo(region.code());
              assertThat(list(claims.path("units"))).containsExactly("DINKES", "DINSOS");
              assertThat(roles(claims)).containsExactly("approver", "unit-admin");
            });
    String token = login(email).json().path("access_token").asText();
    JsonNode seen = Gateway.get(token, "/api/v1/units").json().path("items");
    assertThat(seen.findValuesAsText("code")).containsExactly("DINKES", "DINSOS");
    Gateway.Answer session = login(email);

    assertThat(
            post("/api/v1/appointments/" + first + "/end", Map.of("lastDay", "2024-06-30"))
                .status())
        .isEqualTo(200);
    await("the claim to be gone")
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode claims = claims(email);
              assertThat(list(claims.path("units"))).containsExactly("DINSOS");
              assertThat(roles(claims)).containsExactly("approver");
            });
    assertThat(Login.refresh(session.json().path("refresh_token").asText()).status())
        .as("earlier sessions ended")
        .isEqualTo(400);
  }

  @Test
  void anAppointmentMadeWhileKeycloakIsAwayArrivesWhenItIsBack() {
    String email = email();
    String person = person(email);
    String before = region.token("diskominfo");
    assertThat(before).isNotEmpty();
    LocalStack.run("kill", "keycloak");
    try {
      appoint(person, "DINKES", "APPROVER");
      await("the failure to be visible").atMost(LONG).until(() -> state(person).equals("FAILED"));
    } finally {
      LocalStack.run("start", "keycloak");
    }
    await("the user").atMost(LONG).until(() -> state(person).equals("DONE"));
    JsonNode claims = claims(email);
    assertThat(list(claims.path("units"))).containsExactly("DINKES");
    assertThat(roles(claims)).containsExactly("approver");
  }

  @Test
  void peopleWhoWereInTheRealmBeforeKeepWhatNoAppointmentGives() {
    String person = person("diskominfo" + region.suffix() + "@contoh.example");
    appoint(person, "DINKES", "APPROVER");
    await("the user").atMost(SOON).until(() -> state(person).equals("DONE"));
    JsonNode claims = claimsOf(Login.again("diskominfo" + region.suffix()));
    assertThat(roles(claims)).containsExactly("approver", "coordinator");
    assertThat(list(claims.path("units"))).containsExactly("DINKES");
  }
}
