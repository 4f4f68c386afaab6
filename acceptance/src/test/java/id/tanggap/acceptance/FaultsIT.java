package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts are killed while work is going on: nothing accepted is lost, nothing is done twice. */
@Tag("faults")
class FaultsIT {

  private static final String AS_OF = "2024-02-19";
  private static final Duration LONG = Duration.ofMinutes(5);

  /** The event types that have an effect in each consumer. */
  private static final Map<String, List<String>> READS =
      Map.of(
          "monitoring",
              List.of(
                  "id.tanggap.unit.state.v1",
                  "id.tanggap.account.state.v1",
                  "id.tanggap.appointment.state.v1",
                  "id.tanggap.publication.published.v1",
                  "id.tanggap.interaction.received.v1",
                  "id.tanggap.interaction.answered.v1",
                  "id.tanggap.complaint.received.v1"),
          "complaint", List.of("id.tanggap.unit.state.v1", "id.tanggap.account.state.v1"),
          "calendar", List.of("id.tanggap.unit.state.v1", "id.tanggap.account.state.v1"));

  @ParameterizedTest
  @CsvSource({
    "account,/api/v1/people",
    "calendar,/api/v1/contents",
    "complaint,/api/v1/interactions",
    "monitoring,/api/v1/observations"
  })
  void theStoryIsCompletedAlthoughAServiceIsKilledInTheMiddleOfIt(String service, String sign) {
    FreshRegion region = FreshRegion.make();
    LocalStack.Running story = tell(region);
    await("the story to reach " + service)
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !story.alive() || hasItems(region, sign));

    LocalStack.run("kill", service);
    assertThat(story.alive()).as("killed in the middle:\n%s", story.text()).isTrue();
    LocalStack.run("start", service);

    assertThat(story.end()).as(story.text()).isZero();
    figures(region);
    appliedOnce(region);
  }

  @Test
  void aBrokerThatIsAwayForAMinuteLosesNothing() {
    FreshRegion region = FreshRegion.make();
    LocalStack.Running story = tell(region);
    assertThat(story.end()).as(story.text()).isZero();

    List<String> codes = new ArrayList<>();
    LocalStack.run("kill", "kafka");
    try {
      await("a minute of complaints")
          .pollInterval(Duration.ofSeconds(1))
          .atMost(LONG)
          .until(
              () -> {
                codes.add(complain(region));
                return codes.size() >= 60;
              });
    } finally {
      LocalStack.run("start", "kafka");
    }

    assertThat(codes).doesNotHaveDuplicates().hasSize(60);
    appliedOnce(region);
    for (String code : codes) {
      assertThat(Gateway.get(null, "/public/v1/complaints/" + code).status()).isEqualTo(200);
    }
  }

  private static LocalStack.Running tell(FreshRegion region) {
    return LocalStack.start(
        "demo",
        "--region",
        region.code(),
        "--users",
        region.suffix(),
        "--out",
        ".tanggap/demo-" + region.code());
  }

  private static boolean hasItems(FreshRegion region, String path) {
    Gateway.Answer answer = Gateway.get(region.token("diskominfo"), path + "?limit=1");
    return answer.status() == 200 && !answer.json().path("items").isEmpty();
  }

  private static String complain(FreshRegion region) {
    Gateway.Answer answer =
        Gateway.post(
            null,
            "/public/v1/complaints",
            Map.of(
                "region", region.code(),
                "class", "COMPLAINT",
                "text", "Lampu jalan padam di depan pasar contoh.",
                "visibility", "PUBLIC"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json().path("trackingCode").asText();
  }

  private static void figures(FreshRegion region) {
    JsonNode summary =
        Gateway.get(region.token("bupati"), "/api/v1/activity/summary?asOf=" + AS_OF).json();
    assertThat(summary.path("registeredUnits").asInt()).isEqualTo(48);
    assertThat(summary.path("trainedUnits").asInt()).isEqualTo(36);
    assertThat(summary.path("activeUnits").asInt()).isEqualTo(15);
  }

  private static void appliedOnce(FreshRegion region) {
    await("every outbox to drain").atMost(LONG).until(() -> Databases.waiting(region.code()) == 0);
    READS.forEach(
        (consumer, types) ->
            await(consumer + " to apply every event")
                .atMost(LONG)
                .untilAsserted(
                    () -> assertThat(Databases.missing(region.code(), consumer, types)).isEmpty()));
    observationsOnce(region);
  }

  /** A published item counted twice would stand twice among the observations. */
  private static void observationsOnce(FreshRegion region) {
    List<String> seen = new ArrayList<>();
    for (JsonNode item :
        Gateway.get(
                region.token("diskominfo"),
                "/api/v1/observations?limit=200&since=2026-01-01T00:00:00Z")
            .json()
            .path("items")) {
      seen.add(item.path("externalId").asText());
    }
    assertThat(seen).doesNotHaveDuplicates();
  }
}
