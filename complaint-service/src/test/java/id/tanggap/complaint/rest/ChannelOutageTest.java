package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class ChannelOutageTest {

  private static final String PATH = "/api/v1/channel-outages";

  @Inject TestClock clock;

  private Desk desk;

  @BeforeEach
  void openTheDesk() {
    desk = new Desk();
    // Monday 09:00 in Jakarta
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private ValidatableResponse state(String token, String from, String until) {
    Map<String, Object> body = new HashMap<>();
    body.put("channel", "CALL_CENTRE");
    body.put("from", from);
    body.put("until", until);
    body.put("reason", "Sentral padam, teknisi 081234567890");
    return Town.with(token).body(body).post(PATH).then();
  }

  private ValidatableResponse end(String token, String id, Map<String, ?> body) {
    return Town.with(token).body(body).post(PATH + "/" + id + "/end").then();
  }

  private List<Map<String, Object>> stated(Desk.Filed filed, String kind) {
    return desk.shown(filed, "/sla").getList("clocks.find { it.kind == '" + kind + "' }.outages");
  }

  @Test
  void theReceiptsOfTheClocksOfThatChannelSaySoAndNoOthers() {
    Desk.Filed phoned = desk.phoned();
    Desk.Filed letter = desk.registered(Map.of("channel", "LETTER"));
    clock.advance(Duration.ofMinutes(5));
    desk.answered(phoned);
    clock.advance(Duration.ofHours(2));
    String before = desk.shown(phoned, "/sla").getString("clocks.dueAt");
    String id =
        state(desk.town.coordinator(), "2026-11-02T03:00:00Z", null)
            .statusCode(201)
            .body("reason", equalTo("Sentral padam, teknisi [TELEPON]"))
            .body("until", nullValue())
            .extract()
            .path("id");
    assertThat(stated(phoned, "RESOLUTION"))
        .singleElement()
        .satisfies(
            outage ->
                assertThat(outage)
                    .containsEntry("channel", "CALL_CENTRE")
                    .containsEntry("from", "2026-11-02T03:00:00Z")
                    .containsEntry("to", null)
                    .containsEntry("note", "Sentral padam, teknisi [TELEPON]"));
    assertThat(stated(phoned, "FIRST_RESPONSE")).as("it was met before").isEmpty();
    assertThat(stated(letter, "RESOLUTION")).as("letters arrived").isEmpty();
    end(desk.town.coordinator(), id, Map.of("until", "2026-11-02T03:30:00Z"))
        .statusCode(200)
        .body("until", equalTo("2026-11-02T03:30:00Z"))
        .body("endedBy", notNullValue());
    assertThat(stated(phoned, "RESOLUTION").get(0)).containsEntry("to", "2026-11-02T03:30:00Z");
    Desk.Filed later = desk.phoned();
    assertThat(stated(later, "RESOLUTION")).as("it was over").isEmpty();
    assertThat(desk.shown(phoned, "/sla").getString("clocks.dueAt"))
        .as("no clock runs otherwise")
        .isEqualTo(before);
  }

  @Test
  void whatLiesAheadOrEndsTooEarlyOrTwiceIsRefused() {
    String coordinator = desk.town.coordinator();
    state(coordinator, "2026-11-02T02:00:01Z", null)
        .statusCode(422)
        .body("code", equalTo("outage-unfit"));
    state(coordinator, "2026-11-02T01:00:00Z", "2026-11-02T01:00:00Z").statusCode(422);
    state(coordinator, "2026-11-02T01:00:00Z", "2026-11-02T02:00:01Z").statusCode(422);
    Town.with(coordinator)
        .body(Map.of("channel", "CALL_CENTRE", "reason", " "))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/from"))
        .body("errors.pointer", hasItem("/reason"));
    String id =
        state(coordinator, "2026-11-02T01:00:00Z", null).statusCode(201).extract().path("id");
    end(coordinator, id, Map.of("until", "2026-11-02T00:59:00Z")).statusCode(422);
    end(coordinator, id, Map.of()).statusCode(200).body("until", equalTo("2026-11-02T02:00:00Z"));
    end(coordinator, id, Map.of()).statusCode(409).body("code", equalTo("outage-over"));
  }

  @Test
  void theListNamesWhatTheOwnRegionStatedNewestFirst() {
    String coordinator = desk.town.coordinator();
    state(coordinator, "2026-11-01T01:00:00Z", "2026-11-01T02:00:00Z").statusCode(201);
    String id =
        state(coordinator, "2026-11-02T01:00:00Z", null).statusCode(201).extract().path("id");
    Town.with(desk.town.as("unit-admin", "DPUPR"))
        .get(PATH + "?channel=CALL_CENTRE")
        .then()
        .statusCode(200)
        .body("items.from", equalTo(List.of("2026-11-02T01:00:00Z", "2026-11-01T01:00:00Z")));
    Town.with(coordinator).get(PATH + "?channel=LETTER").then().body("items", equalTo(List.of()));
    String stranger = Town.found().coordinator();
    Town.with(stranger).get(PATH).then().statusCode(200).body("items", equalTo(List.of()));
    end(stranger, id, Map.of()).statusCode(404);
  }
}
