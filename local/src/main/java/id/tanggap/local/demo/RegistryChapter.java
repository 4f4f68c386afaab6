package id.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Region, units, people, official accounts, appointments, training. */
final class RegistryChapter {

  private static final String TRAINING = "Bimtek Pengelolaan Media Sosial OPD";

  private final Story story;

  RegistryChapter(Story story) {
    this.story = story;
  }

  void tell() {
    story.chapter(1, "Who speaks for the government");
    region();
    imported("units", "/api/v1/units/import", "units.csv");
    imported("people", "/api/v1/people/import", "people.csv");
    imported(
        "official accounts",
        "/api/v1/accounts/import?evidence=480%2F001%2FCONTOH%2F2024",
        "accounts.csv");
    imported("appointments", "/api/v1/appointments/import", "appointments.csv");
    training();
    String handle = "contoh.tegal.dinkes";
    if (story.region().equals(DemoFiles.HOME)) {
      JsonNode answer =
          story
              .api()
              .get(
                  null,
                  "/public/v1/verify?url=https%3A%2F%2Fm.instagram.com%2F"
                      + handle
                      + "%3Figsh%3Dabc");
      story.line("A citizen asks about @%s: %s", handle, answer.path("status").asText());
    }
  }

  private void region() {
    boolean home = story.region().equals(DemoFiles.HOME);
    Api.Answer answer =
        story
            .api()
            .tryPost(
                Story.OPS,
                "/api/v1/regions",
                Map.of(
                    "code",
                    story.region(),
                    "name",
                    home ? "Kabupaten Tegal" : "Daerah Contoh " + story.region(),
                    "kind",
                    "REGENCY",
                    "zone",
                    "Asia/Jakarta"));
    if (answer.status() != 201 && answer.status() != 409) {
      throw new StoryStopped(
          "POST /api/v1/regions answered " + answer.status() + ": " + answer.text());
    }
  }

  private void imported(String what, String path, String file) {
    JsonNode report = story.api().importCsv(Story.COORDINATOR, path, story.files().csv(file));
    story.line(
        "%d %s from %s: %d created, %d updated, %d unchanged",
        story.files().rows(file),
        what,
        file,
        report.path("created").asInt(),
        report.path("updated").asInt(),
        report.path("unchanged").asInt());
  }

  private void training() {
    String id =
        story
            .find(Story.COORDINATOR, "/api/v1/trainings", Story.has("title", TRAINING))
            .orElseGet(
                () ->
                    story
                        .api()
                        .post(
                            Story.COORDINATOR,
                            "/api/v1/trainings",
                            Map.of(
                                "type",
                                "BIMTEK",
                                "title",
                                TRAINING,
                                "startsAt",
                                "2024-02-19T13:00:00+07:00",
                                "place",
                                "Ruang Rapat Bupati",
                                "speakers",
                                List.of("Contoh Narasumber"),
                                "topics",
                                List.of("CONTENT_PRODUCTION", "COMPLAINT_HANDLING"))))
            .path("id")
            .asText();
    story
        .api()
        .importCsv(
            Story.COORDINATOR,
            "/api/v1/trainings/" + id + "/attendance/import",
            story.files().csv("attendance.csv"));
    JsonNode coverage =
        story
            .api()
            .get(Story.COORDINATOR, "/api/v1/trainings/" + id + "/attendance")
            .path("coverage");
    story.line(
        "%d of %d units have a trained admin (%s)",
        coverage.path("trainedUnits").asInt(),
        coverage.path("registeredUnits").asInt(),
        Story.percent(coverage.path("share")));
  }
}
