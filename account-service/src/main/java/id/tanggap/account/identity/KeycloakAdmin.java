package id.tanggap.account.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.account.application.identity.ProvisioningFailed;
import id.tanggap.account.config.IdentityConfig;
import id.tanggap.account.domain.identity.IdentityError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;

/**
 * Calls of Keycloak's admin API with the token of the service account. A token that Keycloak no
 * longer takes is replaced once per call, because it can end early: when Keycloak was set up anew
 * or the session of the service account was ended by hand.
 */
@ApplicationScoped
class KeycloakAdmin {
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final int SERVER_FAULTS = 500;
  private static final int TOO_MANY = 429;

  private final HttpClient client;
  private final IdentityConfig config;
  private final ObjectMapper json = new ObjectMapper();
  private volatile String token;

  KeycloakAdmin(Vertx vertx, IdentityConfig config) {
    this.config = config;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeout((int) config.budget().toSeconds()));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /**
   * An answer below 500 that is neither 401, 403 nor 429.
   *
   * @param location path of what was made, or null
   */
  record Answer(int status, JsonNode body, String location) {

    boolean succeeded() {
      return status / 100 == 2;
    }
  }

  /**
   * Calls the admin API of the realm.
   *
   * @param path below the realm
   * @param body null for none
   */
  Uni<Answer> call(HttpMethod method, String path, JsonNode body) {
    String held = token;
    Uni<Answer> first =
        held == null ? withFreshToken(method, path, body) : send(method, path, body, held);
    return first
        .flatMap(
            answer ->
                answer.status() == UNAUTHORISED && held != null
                    ? withFreshToken(method, path, body)
                    : Uni.createFrom().item(answer))
        .map(KeycloakAdmin::authorised);
  }

  private Uni<Answer> withFreshToken(HttpMethod method, String path, JsonNode body) {
    return freshToken().flatMap(fresh -> send(method, path, body, fresh));
  }

  private static Answer authorised(Answer answer) {
    if (answer.status() == UNAUTHORISED || answer.status() == FORBIDDEN) {
      throw new ProvisioningFailed(IdentityError.NOT_AUTHORISED, "HTTP " + answer.status());
    }
    return answer;
  }

  private Uni<String> freshToken() {
    String form =
        "grant_type=client_credentials&client_id="
            + encoded(config.clientId())
            + "&client_secret="
            + encoded(config.clientSecret().orElse(""));
    RequestOptions options =
        options(HttpMethod.POST, config.realmUrl() + "/protocol/openid-connect/token")
            .putHeader("Content-Type", "application/x-www-form-urlencoded");
    return exchange(options, Buffer.buffer(form))
        .map(
            answer -> {
              if (!answer.succeeded() || !answer.body().hasNonNull("access_token")) {
                throw new ProvisioningFailed(
                    IdentityError.NOT_AUTHORISED, "no token, HTTP " + answer.status());
              }
              token = answer.body().get("access_token").asText();
              return token;
            });
  }

  private Uni<Answer> send(HttpMethod method, String path, JsonNode body, String bearer) {
    RequestOptions options =
        options(method, adminUrl() + path).putHeader("Authorization", "Bearer " + bearer);
    if (body != null) {
      options.putHeader("Content-Type", "application/json");
    }
    return exchange(options, body == null ? null : Buffer.buffer(written(body)));
  }

  private String adminUrl() {
    return config.realmUrl().replaceFirst("/realms/", "/admin/realms/");
  }

  private RequestOptions options(HttpMethod method, String url) {
    return new RequestOptions()
        .setMethod(method)
        .setAbsoluteURI(url)
        .putHeader("Accept", "application/json")
        .setTimeout(config.callTimeout().toMillis());
  }

  private Uni<Answer> exchange(RequestOptions options, Buffer body) {
    return Uni.createFrom()
        .completionStage(
            () ->
                client.request(options).compose(request -> sent(request, body)).toCompletionStage())
        .ifNoItem()
        .after(config.callTimeout())
        .fail()
        .onFailure(failure -> !(failure instanceof ProvisioningFailed))
        .transform(KeycloakAdmin::broken);
  }

  private io.vertx.core.Future<Answer> sent(HttpClientRequest request, Buffer body) {
    return (body == null ? request.send() : request.send(body))
        .compose(
            response ->
                response
                    .body()
                    .map(
                        bytes ->
                            judge(response.statusCode(), bytes, response.getHeader("Location"))));
  }

  private Answer judge(int status, Buffer bytes, String location) {
    if (status >= SERVER_FAULTS || status == TOO_MANY) {
      throw new ProvisioningFailed(IdentityError.SERVER_ERROR, "HTTP " + status);
    }
    String path = location == null ? null : URI.create(location).getPath();
    try {
      return new Answer(status, json.readTree(bytes.getBytes()), path);
    } catch (IOException noJson) {
      return new Answer(status, json.missingNode(), path);
    }
  }

  private static ProvisioningFailed broken(Throwable failure) {
    boolean late =
        failure instanceof TimeoutException
            || failure instanceof io.smallrye.mutiny.TimeoutException;
    return new ProvisioningFailed(
        late ? IdentityError.TIMEOUT : IdentityError.UNREACHABLE,
        failure.getClass().getSimpleName());
  }

  private byte[] written(JsonNode body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a body of our own that is no JSON", impossible);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
