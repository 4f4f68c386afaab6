package id.tanggap.acceptance;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real tokens of real Keycloak users; the password of a demo user is its user name. */
final class Login {

  private static final Map<String, Held> HELD = new ConcurrentHashMap<>();

  private Login() {}

  static String as(String user) {
    return HELD.compute(
            user,
            (name, held) -> held != null && Instant.now().isBefore(held.until()) ? held : ask(name))
        .token();
  }

  /** A token issued now. */
  static String again(String user) {
    return ask(user).token();
  }

  /** Asks for another token with a refresh token. */
  static Gateway.Answer refresh(String token) {
    return send("tanggap", "grant_type=refresh_token&client_id=tanggap-cli&refresh_token=" + token);
  }

  private static Held ask(String user) {
    Gateway.Answer answer = grant("tanggap", "tanggap-cli", user, user);
    if (answer.status() != 200) {
      throw new AssertionError("Keycloak refused " + user + ": " + answer);
    }
    return new Held(
        answer.json().path("access_token").asText(),
        Instant.now().plusSeconds(answer.json().path("expires_in").asLong() - 60));
  }

  static Gateway.Answer grant(String realm, String client, String user, String password) {
    return send(
        realm,
        "grant_type=password&client_id="
            + client
            + "&username="
            + URLEncoder.encode(user, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8));
  }

  private static Gateway.Answer send(String realm, String form) {
    return Gateway.send(
        HttpRequest.newBuilder(
                URI.create(
                    LocalStack.keycloak() + "/realms/" + realm + "/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private record Held(String token, Instant until) {}
}
