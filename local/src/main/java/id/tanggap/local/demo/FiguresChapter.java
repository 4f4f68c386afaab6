package id.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Which accounts are alive, who really answers, and the report for the head of region. */
final class FiguresChapter {

  private final Story story;
  private final Api api;

  FiguresChapter(Story story) {
    this.story = story;
    this.api = story.api();
  }

  void tell() {
    story.chapter(4, "Which accounts are alive, as of " + story.asOf());
    long units = story.files().rows("units.csv");
    Patience.until(
        "monitoring to know all units",
        Story.SPREAD,
        () -> summary().filter(s -> s.path("registeredUnits").asLong() >= units));
    load();
    JsonNode summary = settled();
    story.line(
        "%d units registered, %d trained (%s)",
        summary.path("registeredUnits").asInt(),
        summary.path("trainedUnits").asInt(),
        Story.percent(summary.path("trainedShare")));
    story.line(
        "%d of %d units active (%s) by %s, data coverage %s",
        summary.path("activeUnits").asInt(),
        summary.path("registeredUnits").asInt(),
        Story.percent(summary.path("activeShare")),
        summary.path("definition").asText(),
        Story.percent(summary.path("coverage")));
    story.line("Units by class: %s", summary.path("byClass"));
    silent();
    dormantSites();
    story.chapter(5, "The report of the month");
    report("PDF", "pdf");
    report("XLSX", "xlsx");
  }

  private void load() {
    JsonNode observed =
        Patience.until(
            "monitoring to know all accounts",
            Story.SPREAD,
            () -> tried("/api/v1/observations/import", "observations.csv"));
    story.line(
        "%d observations: %d new, %d known",
        story.files().rows("observations.csv"),
        observed.path("created").asInt(),
        observed.path("unchanged").asInt());
    JsonNode heard =
        Patience.until(
            "the complaint service to know all accounts",
            Story.SPREAD,
            () -> tried("/api/v1/interactions/import", "interactions.csv"));
    story.line(
        "%d questions and complaints of the month: %d new, %d known",
        story.files().rows("interactions.csv"),
        heard.path("created").asInt(),
        heard.path("unchanged").asInt());
  }

  private Optional<JsonNode> tried(String path, String file) {
    Api.Answer answer =
        api.send(Story.COORDINATOR, "POST", path, "text/csv", story.files().csv(file), Map.of());
    boolean complete = answer.status() / 100 == 2 && answer.json().path("rejected").asInt() == 0;
    if (answer.status() >= 500 || answer.status() == 400 || answer.status() == 403) {
      throw new StoryStopped(
          "POST " + path + " answered " + answer.status() + ": " + answer.text());
    }
    return complete ? Optional.of(answer.json()) : Optional.empty();
  }

  private Optional<JsonNode> summary() {
    return Optional.of(api.get(Story.COORDINATOR, "/api/v1/activity/summary?asOf=" + story.asOf()));
  }

  /** The summary once the answers loaded a moment ago have arrived through Kafka. */
  private JsonNode settled() {
    long received = story.files().rows("interactions.csv");
    long answered =
        story
            .files()
            .column("interactions.csv", "answeredAt")
            .filter(
                at ->
                    at.length() > 9 && !LocalDate.parse(at.substring(0, 10)).isAfter(story.asOf()))
            .count();
    Patience.until(
        "all questions and answers to reach monitoring",
        Story.SPREAD,
        () ->
            Optional.of(overall())
                .filter(o -> received(o) >= received && o.path("answered").asLong() >= answered));
    return summary().orElseThrow();
  }

  private JsonNode overall() {
    return api.get(Story.COORDINATOR, "/api/v1/response-times?asOf=" + story.asOf())
        .path("overall");
  }

  private static long received(JsonNode overall) {
    JsonNode answering = overall.path("withinTarget");
    return answering.path("denominator").asLong()
        + answering.path("stillInside").asLong()
        + answering.path("hidden").asLong();
  }

  private void silent() {
    JsonNode items =
        api.get(
                Story.COORDINATOR,
                "/api/v1/activity/units?active=false&limit=200&asOf=" + story.asOf())
            .path("items");
    story.line("The %d units that are not active, oldest post first:", items.size());
    for (JsonNode unit : items) {
      story.line(
          "  %-14s %-13s last post %-25s PIC %s",
          unit.path("code").asText(),
          unit.path("class").asText(),
          unit.path("lastPublicPostAt").asText("none"),
          unit.path("pic").path("name").asText("VACANT"));
    }
  }

  private void dormantSites() {
    for (JsonNode account :
        api.get(
                Story.COORDINATOR,
                "/api/v1/activity?platform=WEBSITE&limit=200&asOf=" + story.asOf())
            .path("items")) {
      String last = account.path("lastPublicPostAt").asText("");
      if (account.path("class").asText().equals("DORMANT") && last.length() >= 10) {
        LocalDate day = LocalDate.parse(last.substring(0, 10));
        story.line(
            "Website %s is DORMANT: last changed %s, %d days before %s",
            account.path("handle").asText(),
            day,
            ChronoUnit.DAYS.between(day, story.asOf()),
            story.asOf());
      }
    }
  }

  private void report(String format, String ending) {
    JsonNode report =
        api.post(
            Story.COORDINATOR,
            "/api/v1/reports",
            Map.of(
                "kind",
                "MONTHLY",
                "period",
                YearMonth.from(story.asOf()).toString(),
                "asOf",
                story.asOf().toString(),
                "format",
                format));
    String path = "/api/v1/reports/" + report.path("id").asText();
    Path file = story.folder().resolve("laporan-" + YearMonth.from(story.asOf()) + "." + ending);
    try {
      Files.createDirectories(story.folder());
      Files.write(file, api.download(Story.LEADER, path + "/content"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    story.line("%s: %s", format, file);
  }
}
