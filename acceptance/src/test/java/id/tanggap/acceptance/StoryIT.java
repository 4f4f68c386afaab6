package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the demo loaded, read back by other people through the gateway. */
@Tag("story")
class StoryIT {

  private static final String AS_OF = "2024-02-19";

  @Test
  void theSummaryCountsFortyEightUnitsThirtySixTrainedAndFifteenActive() {
    JsonNode summary =
        Gateway.get(Login.as("bupati"), "/api/v1/activity/summary?asOf=" + AS_OF).json();
    assertThat(summary.path("registeredUnits").asInt()).isEqualTo(48);
    assertThat(summary.path("trainedUnits").asInt()).isEqualTo(36);
    assertThat(summary.path("trainedShare").asDouble()).isEqualTo(0.75);
    assertThat(summary.path("activeUnits").asInt()).isEqualTo(15);
    assertThat(summary.path("activeShare").asDouble()).isEqualTo(0.3125);
    assertThat(summary.path("definition").asText()).isEqualTo("POSTING_AND_ANSWERING/v1");
  }

  @Test
  void theThirtyThreeOthersAreListedOldestFirstEachWithItsPersonInCharge() {
    JsonNode items =
        Gateway.get(
                Login.as("diskominfo"),
                "/api/v1/activity/units?active=false&limit=200&asOf=" + AS_OF)
            .json()
            .path("items");
    List<String> posts = new ArrayList<>();
    for (JsonNode item : items) {
      assertThat(item.path("pic").path("name").asText()).startsWith("Contoh ");
      if (item.path("lastPublicPostAt").isTextual()) {
        posts.add(item.path("lastPublicPostAt").asText());
      }
    }
    assertThat(items).hasSize(33);
    assertThat(posts).isSorted().first().asString().startsWith("2018-11-05");
  }

  @Test
  void theWebsiteUntouchedSince2018IsDormant() {
    JsonNode items =
        Gateway.get(
                Login.as("diskominfo"), "/api/v1/activity?platform=WEBSITE&limit=200&asOf=" + AS_OF)
            .json()
            .path("items");
    assertThat(items).hasSize(1);
    assertThat(items.path(0).path("class").asText()).isEqualTo("DORMANT");
    assertThat(items.path(0).path("lastPublicPostAt").asText()).startsWith("2018-11-05");
  }

  @Test
  void anAccountThatCouldNotBeReadIsUnknownAndNotInactive() {
    Set<String> classes = new HashSet<>();
    for (JsonNode item :
        Gateway.get(
                Login.as("diskominfo"),
                "/api/v1/activity/units?active=false&limit=200&asOf=" + AS_OF)
            .json()
            .path("items")) {
      classes.add(item.path("class").asText());
    }
    assertThat(classes).contains("UNKNOWN", "UNREACHABLE", "NEVER_POSTED", "SLOWING", "INACTIVE");
  }

  @Test
  void theReportIsAPdfOfOnePageAndAWorkbookWithANativeChart() throws IOException {
    byte[] pdf = report("PDF");
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    Set<String> parts = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(report("XLSX")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName());
      }
    }
    assertThat(parts).contains("xl/workbook.xml").anyMatch(name -> name.startsWith("xl/charts/"));
  }

  @Test
  void theComplaintOfTheStoryWasAnsweredInTimeAndCanBeFollowedByItsCode() {
    JsonNode complaint =
        Gateway.get(Login.as("diskominfo"), "/api/v1/complaints?limit=200")
            .json()
            .path("items")
            .path(0);
    String id = complaint.path("id").asText();
    JsonNode tracked =
        Gateway.get(null, "/public/v1/complaints/" + complaint.path("trackingCode").asText())
            .json();
    assertThat(tracked.path("history")).isNotEmpty();
    assertThat(tracked.toString()).doesNotContain("0812-0000-0000");
    JsonNode clocks =
        Gateway.get(Login.as("diskominfo"), "/api/v1/complaints/" + id + "/sla")
            .json()
            .path("clocks");
    for (JsonNode clock : clocks) {
      long sum = 0;
      for (JsonNode row : clock.path("receipt")) {
        sum += row.path("seconds").asLong();
      }
      assertThat(sum).as(clock.toString()).isEqualTo(clock.path("consumedSeconds").asLong());
    }
    assertThat(clocks).anyMatch(c -> c.path("kind").asText().equals("FIRST_RESPONSE"));
  }

  @Test
  void aCitizenLearnsWhichAccountIsOfficial() {
    JsonNode official =
        Gateway.get(
                null, "/public/v1/verify?url=https://m.instagram.com/Contoh.Tegal.Dinkes/?igsh=x")
            .json();
    assertThat(official.path("status").asText()).isEqualTo("OFFICIAL");
    assertThat(official.path("unit").path("code").asText()).isEqualTo("DINKES");
    Gateway.Answer unknown =
        Gateway.get(null, "/public/v1/verify?url=https://www.instagram.com/contoh.tega1.dinkes/");
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(unknown.json().path("status").asText()).isEqualTo("UNKNOWN");
  }

  private static byte[] report(String format) {
    JsonNode report =
        Gateway.post(
                Login.as("diskominfo"),
                "/api/v1/reports",
                java.util.Map.of(
                    "kind", "MONTHLY", "period", "2024-02", "asOf", AS_OF, "format", format))
            .json();
    String path = "/api/v1/reports/" + report.path("id").asText() + "/content";
    return org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(() -> Gateway.get(Login.as("bupati"), path), answer -> answer.status() == 200)
        .body();
  }
}
