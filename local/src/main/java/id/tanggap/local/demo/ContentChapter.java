package id.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One content item: draft, submitted, approved by somebody else, scheduled, published by hand. */
final class ContentChapter {

  private static final String TITLE = "Jadwal imunisasi anak di semua puskesmas";
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private final Story story;
  private final Api api;

  ContentChapter(Story story) {
    this.story = story;
    this.api = story.api();
  }

  void tell() {
    story.chapter(2, "What is said, and proof that it was");
    String programme = programme();
    String account = account();
    JsonNode content = content(programme);
    String id = content.path("id").asText();
    submitAndApprove(id);
    JsonNode publication = publish(id, account);
    story.line("Published: %s", publication.path("url").asText());
    JsonNode seen =
        Patience.until(
            "the publication to reach monitoring",
            Story.SPREAD,
            () ->
                story.find(
                    Story.COORDINATOR,
                    "/api/v1/observations?accountId=" + account,
                    item -> item.toString().contains(publication.path("id").asText())));
    story.line(
        "Monitoring learned of it through Kafka: %s at %s",
        seen.path("kind").asText(), seen.path("at").asText());
  }

  private String programme() {
    String name = "Tegal Sehat";
    return story
        .find(Story.COORDINATOR, "/api/v1/programmes", Story.has("name", name))
        .orElseGet(
            () ->
                api.post(
                    Story.COORDINATOR,
                    "/api/v1/programmes",
                    Map.of(
                        "name",
                        name,
                        "hashtags",
                        List.of("tegalsehat"),
                        "keywords",
                        List.of("posyandu"))))
        .path("id")
        .asText();
  }

  private String account() {
    String handle =
        new String(story.files().csv("accounts.csv"), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .filter(row -> row.startsWith("DINKES,INSTAGRAM"))
            .map(row -> row.split("/")[3])
            .findFirst()
            .orElseThrow(() -> new StoryStopped("accounts.csv has no Instagram account of DINKES"));
    return Patience.until(
            "the account of DINKES",
            Story.SPREAD,
            () -> story.find(Story.COORDINATOR, "/api/v1/accounts", Story.has("handle", handle)))
        .path("id")
        .asText();
  }

  private JsonNode content(String programme) {
    return story
        .find(Story.PIC, "/api/v1/contents", Story.has("title", TITLE))
        .orElseGet(
            () ->
                Patience.until(
                    "the calendar to know the unit", Story.SPREAD, () -> draft(programme)));
  }

  private Optional<JsonNode> draft(String programme) {
    Api.Answer answer =
        api.tryPost(
            Story.PIC,
            "/api/v1/contents",
            Map.ofEntries(
                Map.entry("unitCode", "DINKES"),
                Map.entry("title", TITLE),
                Map.entry("kind", "PROGRAMME"),
                Map.entry("pillar", "EDUCATION"),
                Map.entry("programmeIds", List.of(programme)),
                Map.entry("informationClass", "PERIODIC"),
                Map.entry("source", "Jadwal imunisasi Dinas Kesehatan, edisi contoh"),
                Map.entry("narrative", "Imunisasi dasar lengkap tersedia gratis setiap Rabu pagi."),
                Map.entry(
                    "captions",
                    Map.of("INSTAGRAM", "Ayo imunisasi! Gratis setiap Rabu pagi. #tegalsehat"))));
    if (answer.status() == 404 || answer.status() == 422 || answer.status() == 409) {
      return Optional.empty();
    }
    if (answer.status() != 201) {
      throw new StoryStopped(
          "POST /api/v1/contents answered " + answer.status() + ": " + answer.text());
    }
    story.line("Draft by the PIC of DINKES: \"%s\"", TITLE);
    return Optional.of(answer.json());
  }

  private void submitAndApprove(String id) {
    if (state(id).equals("DRAFT")) {
      api.post(Story.PIC, "/api/v1/contents/" + id + "/submit", Map.of());
    }
    if (state(id).equals("SUBMITTED")) {
      api.post(
          Story.APPROVER,
          "/api/v1/contents/" + id + "/decisions",
          Map.of("decision", "APPROVE", "comment", "Sesuai kaidah."));
    }
    JsonNode content = api.get(Story.PIC, "/api/v1/contents/" + id);
    story.line(
        "Approved by the head of the unit; the approval is bound to hash %.12s…",
        content.path("contentHash").asText());
  }

  private String state(String id) {
    return api.get(Story.PIC, "/api/v1/contents/" + id).path("state").asText();
  }

  private JsonNode publish(String content, String account) {
    JsonNode publication =
        story
            .find(Story.PIC, "/api/v1/publications", Story.has("contentId", content))
            .orElseGet(
                () ->
                    Patience.until(
                        "the calendar to know the account",
                        Story.SPREAD,
                        () -> schedule(content, account)));
    String path = "/api/v1/publications/" + publication.path("id").asText();
    if (!api.get(Story.PIC, path).path("state").asText().equals("PUBLISHED")) {
      Patience.until("the publication to be due", Story.SPREAD, () -> claim(path));
      api.post(
          Story.PIC,
          path + "/manual-result",
          Map.of("url", "https://www.instagram.com/p/CONTOH" + content.substring(28) + "/"));
    }
    return api.get(Story.PIC, path);
  }

  private Optional<JsonNode> schedule(String content, String account) {
    LocalDateTime soon = LocalDateTime.now(ZONE).plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
    Api.Answer answer =
        api.tryPost(
            Story.PIC,
            "/api/v1/publications",
            Map.of(
                "contentId",
                content,
                "accountId",
                account,
                "localDateTime",
                soon.toString(),
                "zone",
                ZONE.getId()));
    if (answer.status() == 404 || answer.status() == 422) {
      return Optional.empty();
    }
    if (answer.status() != 201) {
      throw new StoryStopped(
          "POST /api/v1/publications answered " + answer.status() + ": " + answer.text());
    }
    story.line("Scheduled for %s in %s", soon, ZONE);
    return Optional.of(answer.json());
  }

  private Optional<JsonNode> claim(String path) {
    String state = api.get(Story.PIC, path).path("state").asText();
    if (state.equals("MANUAL") || state.equals("PUBLISHED")) {
      return Optional.of(api.get(Story.PIC, path));
    }
    Api.Answer answer = api.tryPost(Story.PIC, path + "/claim", Map.of());
    return answer.status() / 100 == 2 ? Optional.of(answer.json()) : Optional.empty();
  }
}
