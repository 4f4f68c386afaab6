package id.tanggap.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A region nobody used before, with Keycloak users of its own, so that a test can tell the whole
 * story again beside the demo.
 *
 * @param code region code
 * @param suffix what its user names end with
 */
record FreshRegion(String code, String suffix) {

  private static final Map<String, List<String>> USERS =
      Map.of(
          "ops", List.of("platform-admin"),
          "diskominfo", List.of("coordinator"),
          "pic-dinkes", List.of("unit-admin"),
          "kadis-dinkes", List.of("approver"),
          "bupati", List.of("leader"));

  static FreshRegion make() {
    String code;
    do {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      // no regency of the official list has a number from 30 on, so no list knows its districts
      code =
          String.format(Locale.ROOT, "%02d.%02d", random.nextInt(11, 95), random.nextInt(30, 70));
    } while (known(code));
    FreshRegion region =
        new FreshRegion(
            code, "-" + code.replace(".", "") + "-" + Long.toString(System.nanoTime(), 36));
    String admin = admin();
    USERS.forEach(
        (user, roles) ->
            region.create(admin, user, roles, user.endsWith("dinkes") ? "DINKES" : null));
    return region;
  }

  /**
   * One more person of the region.
   *
   * @param unit code of the unit whose authority the person has; null for none
   */
  void join(String user, String role, String unit) {
    create(admin(), user, List.of(role), unit);
  }

  String token(String user) {
    return Login.as(user + suffix);
  }

  private static boolean known(String code) {
    for (JsonNode region :
        Gateway.get(Login.as("ops"), "/api/v1/regions?limit=200").json().path("items")) {
      if (region.path("code").asText().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private void create(String admin, String user, List<String> roles, String unit) {
    Gateway.Answer created =
        keycloak(
            admin,
            "/users",
            Map.of(
                "username",
                user + suffix,
                "enabled",
                true,
                "email",
                user + suffix + "@contoh.example",
                "emailVerified",
                true,
                "firstName",
                "Contoh",
                "lastName",
                user,
                "attributes",
                Map.of("region", List.of(code), "units", unit == null ? List.of() : List.of(unit)),
                "credentials",
                List.of(Map.of("type", "password", "value", user + suffix, "temporary", false))));
    if (created.status() != 201) {
      throw new AssertionError("Keycloak did not create " + user + suffix + ": " + created);
    }
    String id =
        keycloak(admin, "/users?exact=true&username=" + user + suffix, null)
            .json()
            .path(0)
            .path("id")
            .asText();
    List<JsonNode> representations =
        roles.stream().map(role -> keycloak(admin, "/roles/" + role, null).json()).toList();
    Gateway.Answer mapped =
        keycloak(admin, "/users/" + id + "/role-mappings/realm", representations);
    if (mapped.status() != 204) {
      throw new AssertionError("Keycloak did not give " + roles + ": " + mapped);
    }
  }

  private static Gateway.Answer keycloak(String admin, String path, Object body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(LocalStack.keycloak() + "/admin/realms/tanggap" + path))
              .timeout(Duration.ofSeconds(30))
              .header("Authorization", "Bearer " + admin)
              .header("Content-Type", "application/json");
      return Gateway.send(
          body == null
              ? request.GET().build()
              : request
                  .POST(
                      HttpRequest.BodyPublishers.ofByteArray(Gateway.JSON.writeValueAsBytes(body)))
                  .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String admin() {
    return Login.grant("master", "admin-cli", "admin", LocalStack.secret("keycloak-admin"))
        .json()
        .path("access_token")
        .asText();
  }
}
