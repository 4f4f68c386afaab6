package id.tanggap.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demo users by direct grant, renewed before they expire. */
final class Logins {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration EARLY = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI tokenEndpoint;
  private final String suffix;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  /**
   * @param issuer realm address
   * @param suffix appended to each user name; the password of a demo user is its user name
   */
  Logins(HttpClient http, String issuer, String suffix) {
    this.http = http;
    this.tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
    this.suffix = suffix;
  }

  String token(String user) {
    return tokens
        .compute(
            user,
            (name, held) ->
                held != null && Instant.now().isBefore(held.until()) ? held : fetch(name + suffix))
        .value();
  }

  private Token fetch(String user) {
    String form =
        "grant_type=password&client_id=tanggap-cli&username="
            + URLEncoder.encode(user, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(user, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(tokenEndpoint)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new StoryStopped(
            "Keycloak refused " + user + ": " + answer.statusCode() + " " + answer.body());
      }
      var json = JSON.readTree(answer.body());
      Instant until = Instant.now().plusSeconds(json.path("expires_in").asLong()).minus(EARLY);
      return new Token(json.path("access_token").asText(), until);
    } catch (IOException e) {
      throw new StoryStopped("Keycloak is not to be reached at " + tokenEndpoint + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryStopped("interrupted");
    }
  }

  private record Token(String value, Instant until) {}
}
