package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A page of a unit as its provider knows it: signed deliveries go to the gateway, what the product
 * answers stands under the comment.
 *
 * @param id the provider's
 * @param account the registry's
 * @param channel of complaint-service
 */
record Page(String id, String account, String channel) {

  private static final Duration SPREAD = Duration.ofMinutes(2);
  private static final String APP_SECRET = "contoh-app-secret-hanya-untuk-uji";

  /** Registers the page of a unit and connects it. */
  static Page of(Regency regency, String unitCode) {
    String handle = "contoh." + unitCode.toLowerCase(java.util.Locale.ROOT) + regency.code();
    String page = "2000" + regency.code().replace(".", "") + System.nanoTime();
    Gateway.Answer imported =
        Gateway.csv(
            regency.coordinator(),
            "/api/v1/accounts/import?evidence=480%2F001%2FCONTOH",
            "unitCode,platform,url\n" + unitCode + ",FACEBOOK,https://www.facebook.com/" + handle);
    assertThat(imported.json().path("created").asInt()).as(imported.toString()).isEqualTo(1);
    String account =
        Gateway.get(regency.coordinator(), "/api/v1/accounts?platform=FACEBOOK")
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asText();
    AtomicReference<Gateway.Answer> last = new AtomicReference<>();
    await("complaint-service to know the account")
        .atMost(SPREAD)
        .until(
            () -> {
              last.set(
                  Gateway.post(
                      regency.coordinator(),
                      "/api/v1/channels",
                      Map.of(
                          "provider",
                          "META",
                          "name",
                          "Halaman " + unitCode,
                          "externalId",
                          page,
                          "accountId",
                          account,
                          "appSecret",
                          APP_SECRET,
                          "verifyToken",
                          "contoh-verify-token-hanya-untuk-uji",
                          "accessToken",
                          "contoh-page-token-hanya-untuk-uji")));
              return last.get().status() == 201;
            });
    return new Page(page, account, last.get().json().path("id").asText());
  }

  /** A delivery that tells of a comment under a post. */
  byte[] comment(String comment, String post, String text) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> value =
        Map.of(
            "item", "comment",
            "verb", "add",
            "comment_id", comment,
            "post_id", post,
            "parent_id", post,
            "message", text,
            "from", Map.of("id", "900100300", "name", "Contoh Warga Losarang"),
            "created_time", now);
    try {
      return Gateway.JSON.writeValueAsBytes(
          Map.of(
              "object",
              "page",
              "entry",
              List.of(
                  Map.of(
                      "id", id,
                      "time", now,
                      "changes", List.of(Map.of("field", "feed", "value", value))))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delivers with the signature of the provider. */
  Gateway.Answer deliver(byte[] body) {
    return deliver(body, sign(body));
  }

  Gateway.Answer deliver(byte[] body, String signature) {
    return Gateway.send(
        null,
        "POST",
        "/webhooks/meta/" + channel,
        "application/json",
        body,
        Map.of("X-Hub-Signature-256", signature));
  }

  /** What stands under a comment. */
  static List<String> under(String comment) {
    List<String> messages = new ArrayList<>();
    for (JsonNode reply :
        Gateway.send(
                HttpRequest.newBuilder(URI.create(LocalStack.graph() + "/_received"))
                    .timeout(Duration.ofSeconds(30))
                    .build())
            .json()) {
      if (reply.path("commentId").asText().equals(comment)) {
        messages.add(reply.path("message").asText());
      }
    }
    return messages;
  }

  private static String sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              APP_SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
