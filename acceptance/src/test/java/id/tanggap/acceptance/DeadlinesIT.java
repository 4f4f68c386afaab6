package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Deadlines over Nyepi and Lebaran 2026 by the holidays that ship with the product: a report of
 * Friday 13 March, nine o'clock in Jakarta, whose day does not count.
 */
@Tag("story")
class DeadlinesIT {

  private static final String RECEIVED = "2026-03-13T09:00:00+07:00";

  @Test
  void workingDaysLeaveOutNationalHolidaysAndCollectiveLeave() {
    JsonNode clocks = clocks("COMPLAINT", "LETTER");
    assertThat(due(clocks, "VERIFY")).isEqualTo(Instant.parse("2026-03-25T09:00:00Z"));
    assertThat(due(clocks, "RESOLUTION")).isEqualTo(Instant.parse("2026-04-10T09:30:00Z"));
    assertThat(due(clocks("ASPIRATION", "LETTER"), "RESOLUTION"))
        .isEqualTo(Instant.parse("2026-03-27T09:30:00Z"));
    assertThat(due(clocks("WHISTLEBLOWING", "LETTER"), "RESOLUTION"))
        .isEqualTo(Instant.parse("2026-06-24T09:00:00Z"));
  }

  @Test
  void theCallCentreThatNeverClosesKnowsNoHoliday() {
    assertThat(due(clocks("COMPLAINT", "CALL_CENTRE"), "FIRST_RESPONSE"))
        .isEqualTo(Instant.parse("2026-03-13T02:15:00Z"));
  }

  private static JsonNode clocks(String complaintClass, String channel) {
    Gateway.Answer registered =
        Gateway.post(
            Login.as("operator"),
            "/api/v1/complaints",
            Map.of(
                "class", complaintClass,
                "channel", channel,
                "visibility", "ANONYMOUS",
                "text", "Contoh: lampu jalan di depan pasar padam sejak Lebaran.",
                "receivedAt", RECEIVED));
    assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
    JsonNode clocks =
        Gateway.get(
                Login.as("operator"),
                "/api/v1/complaints/" + registered.json().path("id").asText() + "/sla")
            .json()
            .path("clocks");
    assertThat(clocks).allMatch(clock -> clock.path("calendarComplete").asBoolean(true));
    return clocks;
  }

  private static Instant due(JsonNode clocks, String kind) {
    for (JsonNode clock : clocks) {
      if (clock.path("kind").asText().equals(kind)) {
        return Instant.parse(clock.path("dueAt").asText());
      }
    }
    throw new AssertionError("no clock " + kind + " in " + clocks);
  }
}
