package id.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A comment on an agency's page becomes a complaint, is answered in place and can be followed. */
final class CitizenChapter {

  private static final String APP_SECRET = "contoh-app-secret-hanya-untuk-demo";
  private static final String VERIFY_TOKEN = "contoh-verify-token-hanya-untuk-demo";

  private final Story story;
  private final Api api;

  CitizenChapter(Story story) {
    this.story = story;
    this.api = story.api();
  }

  void tell() {
    story.chapter(3, "Nobody is left without an answer");
    String page = "1000" + story.region().replace(".", "") + "001";
    String channel = channel(page);
    handshake(channel);
    String comment = page + "_77_501";
    comment(channel, page, comment);
    JsonNode interaction =
        Patience.until(
            "the comment to become an interaction",
            Story.SPREAD,
            () ->
                story.find(
                    Story.COORDINATOR, "/api/v1/interactions", Story.has("externalId", comment)));
    JsonNode complaint = complaint(interaction.path("id").asText());
    String id = complaint.path("id").asText();
    work(id);
    delivered(comment);
    tracked(id);
  }

  private String channel(String page) {
    return story
        .find(Story.COORDINATOR, "/api/v1/channels", Story.has("externalId", page))
        .orElseGet(
            () ->
                Patience.until(
                    "the complaint service to know the page", Story.SPREAD, () -> register(page)))
        .path("id")
        .asText();
  }

  private Optional<JsonNode> register(String page) {
    String account =
        story
            .find(
                Story.COORDINATOR,
                "/api/v1/accounts?platform=FACEBOOK",
                item ->
                    item.path("handle")
                        .asText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith(".dinkes"))
            .orElseThrow(() -> new StoryStopped("DINKES has no Facebook page in accounts.csv"))
            .path("id")
            .asText();
    Api.Answer answer =
        api.tryPost(
            Story.COORDINATOR,
            "/api/v1/channels",
            Map.of(
                "provider", "META",
                "name", "Halaman Facebook Dinas Kesehatan",
                "externalId", page,
                "accountId", account,
                "appSecret", APP_SECRET,
                "verifyToken", VERIFY_TOKEN,
                "accessToken", "contoh-page-token-hanya-untuk-demo"));
    if (answer.status() == 404 || answer.status() == 422) {
      return Optional.empty();
    }
    if (answer.status() != 201) {
      throw new StoryStopped(
          "POST /api/v1/channels answered " + answer.status() + ": " + answer.text());
    }
    return Optional.of(answer.json());
  }

  private void handshake(String channel) {
    byte[] challenge =
        api.download(
            null,
            "/webhooks/meta/"
                + channel
                + "?hub.mode=subscribe&hub.challenge=20240219&hub.verify_token="
                + VERIFY_TOKEN);
    if (!"20240219".equals(new String(challenge, StandardCharsets.UTF_8))) {
      throw new StoryStopped("the webhook handshake did not echo the challenge");
    }
  }

  private void comment(String channel, String page, String comment) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> value =
        Map.of(
            "item",
            "comment",
            "verb",
            "add",
            "comment_id",
            comment,
            "post_id",
            page + "_77",
            "parent_id",
            page + "_77",
            "message",
            "Puskesmas tutup lebih awal padahal jadwal imunisasi sampai jam 11. Hubungi saya 0812-0000-0000",
            "from",
            Map.of("id", "900100200", "name", "Contoh Warga"),
            "created_time",
            now);
    Map<String, Object> delivery =
        Map.of(
            "object",
            "page",
            "entry",
            List.of(
                Map.of(
                    "id", page,
                    "time", now,
                    "changes", List.of(Map.of("field", "feed", "value", value)))));
    byte[] body;
    try {
      body = Api.JSON.writeValueAsBytes(delivery);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    Api.Answer answer =
        api.callback(
            "/webhooks/meta/" + channel,
            body,
            Map.of("X-Hub-Signature-256", "sha256=" + sign(body)));
    if (answer.status() != 200) {
      throw new StoryStopped("the webhook answered " + answer.status() + ": " + answer.text());
    }
    story.line("A comment arrives by signed webhook");
  }

  private static String sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode complaint(String interaction) {
    return story
        .find(Story.COORDINATOR, "/api/v1/complaints", Story.has("interactionId", interaction))
        .orElseGet(
            () ->
                api.post(
                    Story.COORDINATOR,
                    "/api/v1/complaints",
                    Map.of(
                        "interactionId", interaction,
                        "class", "COMPLAINT",
                        "category", "HEALTH",
                        "title", "Jadwal imunisasi tidak sesuai")));
  }

  private void work(String id) {
    String path = "/api/v1/complaints/" + id;
    if (state(path).equals("NEW")) {
      api.post(Story.COORDINATOR, path + "/verify", Map.of());
    }
    if (state(path).equals("TRIAGED")) {
      api.post(Story.COORDINATOR, path + "/assign", Map.of("unitId", unit()));
    }
    if (state(path).equals("ASSIGNED")) {
      api.post(Story.PIC, path + "/accept", Map.of());
    }
    if (state(path).equals("IN_PROGRESS") && !answered(id)) {
      api.post(
          Story.PIC,
          path + "/respond",
          Map.of(
              "text",
                  "Terima kasih laporannya. Layanan imunisasi kini dibuka penuh sampai pukul 11.00.",
              "evidence", "Surat edaran kepala puskesmas, nomor contoh"));
    }
    Patience.until(
        "the answer to be sent",
        Story.SPREAD,
        () -> {
          JsonNode clocks = api.get(Story.PIC, path + "/sla").path("clocks");
          for (JsonNode clock : clocks) {
            if (clock.path("kind").asText().equals("FIRST_RESPONSE")
                && clock.path("metAt").isTextual()) {
              return Optional.of(clock);
            }
          }
          return Optional.empty();
        });
    if (state(path).equals("IN_PROGRESS")) {
      api.post(Story.PIC, path + "/resolve", Map.of("outcome", "FIXED"));
    }
  }

  private String unit() {
    return story
        .find(Story.COORDINATOR, "/api/v1/units", Story.has("code", "DINKES"))
        .orElseThrow(() -> new StoryStopped("units.csv has no DINKES"))
        .path("id")
        .asText();
  }

  private boolean answered(String id) {
    return !api.get(Story.PIC, "/api/v1/responses?complaintId=" + id).path("items").isEmpty();
  }

  private String state(String path) {
    return api.get(Story.COORDINATOR, path).path("state").asText();
  }

  private void delivered(String comment) {
    Api provider = new Api(java.net.http.HttpClient.newHttpClient(), story.graph(), null);
    JsonNode received = provider.get(null, "/_received");
    long answers = 0;
    for (JsonNode one : received.isArray() ? received : received.path("items")) {
      answers += one.toString().contains(comment) ? 1 : 0;
    }
    story.line("The answer stands under the comment on the page (%d reply there)", answers);
  }

  private void tracked(String id) {
    JsonNode complaint = api.get(Story.COORDINATOR, "/api/v1/complaints/" + id);
    String code = complaint.path("trackingCode").asText();
    JsonNode seen = api.get(null, "/public/v1/complaints/" + code);
    story.line(
        "The citizen follows it by tracking code %s: %s", code, seen.path("statusLabel").asText());
    for (JsonNode clock :
        api.get(Story.COORDINATOR, "/api/v1/complaints/" + id + "/sla").path("clocks")) {
      story.line(
          "SLA %s: %s, started %s, due %s, met %s, %d s of working time, policy v%s, calendar v%s",
          clock.path("kind").asText(),
          clock.path("state").asText(),
          clock.path("startAt").asText(),
          clock.path("dueAt").asText(),
          clock.path("metAt").asText("-"),
          clock.path("consumedSeconds").asLong(),
          clock.path("policyVersion").asText(),
          clock.path("calendarVersion").asText());
      for (JsonNode row : clock.path("receipt")) {
        story.line(
            "    %s – %s  %d s  %s",
            row.path("from").asText(),
            row.path("to").asText(),
            row.path("seconds").asLong(),
            row.path("reason").asText());
      }
    }
  }
}
