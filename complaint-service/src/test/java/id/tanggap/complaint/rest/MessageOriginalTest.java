package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class MessageOriginalTest {

  private static final Map<String, Object> WHY = Map.of("reason", "Menelepon pelapor");

  @Inject TestClock clock;
  @Inject Workers workers;

  private Desk desk;

  @BeforeEach
  void openTheDesk() {
    desk = new Desk();
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private Desk.Filed answered(String text) {
    Desk.Filed filed = desk.in("AWAITING_REPORTER", desk.phoned());
    desk.says(filed, "answers", Map.of("text", text)).statusCode(200);
    return filed;
  }

  private String messageOf(Desk.Filed filed) {
    return desk.shown(filed, "/messages").getString("items[0].id");
  }

  private static String path(Desk.Filed filed, String message) {
    return "/api/v1/complaints/" + filed.id() + "/messages/" + message + "/unmask";
  }

  private static ValidatableResponse unmask(
      String token, Desk.Filed filed, String message, Map<String, ?> body) {
    return Town.with(token).body(body).post(path(filed, message)).then();
  }

  private void looks(Desk.Filed filed, String... reasons) {
    assertThat(
            Town.with(desk.town.as("auditor"))
                .get("/api/v1/break-glass?complaintId=" + filed.id())
                .jsonPath()
                .getList("items.reason"))
        .containsExactly((Object[]) reasons);
  }

  @Test
  void theOwnWordsOfAMessageAreShownForAReasonThatIsWrittenDown() {
    Desk.Filed filed = answered("RT 03, telepon 081298765432");
    String message = messageOf(filed);
    unmask(desk.town.coordinator(), filed, message, WHY)
        .statusCode(200)
        .body("id", equalTo(message))
        .body("text", equalTo("RT 03, telepon 081298765432"));
    assertThat(desk.shown(filed, "/messages").getString("items[0].text"))
        .as("the copy stays masked")
        .isEqualTo("RT 03, telepon [TELEPON]");
    Town.with(desk.town.coordinator())
        .get("/api/v1/complaints/" + filed.id() + "/timeline")
        .then()
        .body("items.event", hasItem("UNMASK"))
        .body("items.find { it.event == 'UNMASK' }.reason", containsString("Menelepon pelapor"))
        .body("items.find { it.event == 'UNMASK' }.reason", containsString(message));
    looks(filed, "Menelepon pelapor");
    desk.historyIsIntact(filed);
  }

  @Test
  void whatWasWrittenIntoTheThreadIsShownAsItWasWritten() {
    String comment = "pesan-" + desk.town.region;
    said(comment, null, "Jalan rusak", "warga-1");
    Desk.Filed filed =
        desk.registered(
            Map.of("interactionId", desk.town.interaction(comment).get("id").toString()));
    desk.done(filed, "ask", Map.of("text", "RT berapa?"));
    workers.send();
    clock.advance(Duration.ofMinutes(5));
    said(comment + "-b", comment, "RT 03, telepon 081298765432", "warga-1");
    String message = messageOf(filed);
    unmask(desk.town.coordinator(), filed, message, WHY)
        .statusCode(200)
        .body("text", equalTo("RT 03, telepon 081298765432"));
    desk.town
        .deliver(
            desk.town.delivery(
                desk.town.comment(
                    "remove", comment + "-b", comment, "", clock.instant(), "warga-1")))
        .statusCode(200);
    workers.process();
    unmask(desk.town.coordinator(), filed, message, WHY).statusCode(200).body("text", nullValue());
  }

  private void said(String comment, String parent, String text, String author) {
    desk.town
        .deliver(
            desk.town.delivery(
                desk.town.comment("add", comment, parent, text, clock.instant(), author)))
        .statusCode(200);
    workers.process();
  }

  @Test
  void whoHasNoRightToItSeesNothingAndNothingIsNoted() {
    Desk.Filed filed = answered("RT 03, telepon 081298765432");
    Desk.Filed other = answered("RT 04");
    String message = messageOf(filed);
    given()
        .contentType(ContentType.JSON)
        .body(WHY)
        .post(path(filed, message))
        .then()
        .statusCode(401);
    for (String broken : List.of(Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered())) {
      unmask(broken, filed, message, WHY).statusCode(401);
    }
    for (String role : List.of("operator", "unit-admin", "auditor")) {
      unmask(desk.town.as(role, "DINKES"), filed, message, WHY).statusCode(403);
    }
    unmask(Town.found().coordinator(), filed, message, WHY).statusCode(404);
    unmask(desk.town.coordinator(), other, message, WHY).statusCode(404);
    unmask(desk.town.coordinator(), filed, UUID.randomUUID().toString(), WHY).statusCode(404);
    unmask(desk.town.coordinator(), filed, message, Map.of("reason", " "))
        .statusCode(400)
        .body("errors", hasSize(1));
    looks(filed);
    assertThat(desk.events(filed)).doesNotContain("UNMASK");
  }
}
