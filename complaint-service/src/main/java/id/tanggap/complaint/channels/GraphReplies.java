package id.tanggap.complaint.channels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.application.reply.ReplyGateway;
import id.tanggap.complaint.config.ComplaintConfig;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * Posts a comment through the Graph API. The API has no idempotency key, so the line between "was
 * certainly not sent" and "may have been sent" is drawn where the request leaves: before a
 * connection stands nothing was sent; once the first byte may be out, only an answer tells.
 */
@ApplicationScoped
public class GraphReplies implements ReplyGateway {

  private static final int TOKEN = 190;
  private static final Set<Integer> RATE_LIMITS = Set.of(4, 17, 32, 613);
  private static final int FIRST_USE_CASE_LIMIT = 80_001;
  private static final int LAST_USE_CASE_LIMIT = 80_099;
  private static final Set<Integer> TRANSIENT = Set.of(1, 2);

  private final HttpClient client;
  private final ComplaintConfig config;
  private final ObjectMapper mapper = new ObjectMapper();

  GraphReplies(Vertx vertx, ComplaintConfig config) {
    this.config = config;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.meta().connectTimeout().toMillis())
                // a pooled connection that died would blur the line between sent and not sent
                .setKeepAlive(false));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  @Override
  public Uni<SendResult> send(String toExternalId, String text, String accessToken) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(config.meta().graphUrl() + "/" + encoded(toExternalId) + "/comments")
            .putHeader("Content-Type", "application/x-www-form-urlencoded")
            .putHeader("Authorization", "Bearer " + accessToken)
            .setTimeout(config.meta().timeout().toMillis());
    return Uni.createFrom()
        .completionStage(() -> client.request(options).toCompletionStage())
        .onItem()
        .transformToUni(request -> sent(request, "message=" + encoded(text)))
        // no request object: no connection stood, so nothing can have arrived
        .onFailure()
        .recoverWithItem(failure -> new SendResult.NotSent(name(failure)));
  }

  @Override
  public Duration longest() {
    return config.meta().connectTimeout().plus(config.meta().timeout());
  }

  private Uni<SendResult> sent(HttpClientRequest request, String form) {
    return Uni.createFrom()
        .completionStage(
            () ->
                request
                    .send(Buffer.buffer(form))
                    .compose(
                        response -> response.body().map(body -> judge(response.statusCode(), body)))
                    .toCompletionStage())
        .onFailure()
        .recoverWithItem(failure -> new SendResult.Unclear(name(failure)));
  }

  private SendResult judge(int status, Buffer body) {
    JsonNode json;
    try {
      json = mapper.readTree(body.getBytes());
    } catch (IOException noJson) {
      json = mapper.createObjectNode();
    }
    if (status / 100 == 2) {
      return json.hasNonNull("id")
          ? new SendResult.Accepted(json.get("id").asText())
          : new SendResult.Unclear("HTTP_" + status + "_WITHOUT_ID");
    }
    JsonNode error = json.path("error");
    if (!error.hasNonNull("code")) {
      return status / 100 == 4
          ? new SendResult.Refused("HTTP_" + status)
          : new SendResult.Unclear("HTTP_" + status);
    }
    return judge(error.get("code").asInt());
  }

  // by code, never by the words of the message: those change
  private static SendResult judge(int code) {
    String name = "GRAPH_" + code;
    if (code == TOKEN) {
      return new SendResult.NeedsReauth(name);
    }
    boolean useCaseLimit = code >= FIRST_USE_CASE_LIMIT && code <= LAST_USE_CASE_LIMIT;
    if (RATE_LIMITS.contains(code) || useCaseLimit) {
      return new SendResult.NotSent(name);
    }
    return TRANSIENT.contains(code) ? new SendResult.Unclear(name) : new SendResult.Refused(name);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }
}
