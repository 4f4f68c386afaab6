package id.tanggap.monitoring.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.events.ComplaintAssignedV1;
import id.tanggap.events.ComplaintReceivedV1;
import id.tanggap.events.ComplaintResolvedV1;
import id.tanggap.events.ComplaintVisibilityChangedV1;
import id.tanggap.events.EventTypes;
import id.tanggap.events.InteractionAnsweredV1;
import id.tanggap.events.InteractionClosedV1;
import id.tanggap.events.InteractionReceivedV1;
import id.tanggap.events.PublicationPublishedV1;
import id.tanggap.events.Topics;
import id.tanggap.monitoring.Town;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactConsumersTest {

  private static final Instant ASKED = Instant.parse("2024-02-12T02:00:00Z");
  private final Town town = Town.anywhere();

  @Test
  void turnsAPublicationIntoAnObservationWithItsAddressAsProof() {
    town.unit("DINKES", "Dinas Kesehatan", null).account("DINKES", "INSTAGRAM", "dinkes");
    UUID publication = UUID.randomUUID();
    UUID account = town.account("DINKES");
    PublicationPublishedV1 published = published(publication, account, "1799");
    // before the account is known, and twice as two events: one post
    town.tell(Topics.PUBLICATION_EVENTS, account, EventTypes.PUBLICATION_PUBLISHED_V1, published)
        .tell(Topics.PUBLICATION_EVENTS, account, EventTypes.PUBLICATION_PUBLISHED_V1, published)
        .settle();
    awaitRows("observation where account_id = ?", account, 1);

    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("accountId", account.toString())
        .get("/api/v1/observations")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("POST"))
        .body("items[0].url", equalTo("https://www.instagram.com/p/1799/"))
        .body("items[0].source", equalTo("PUBLICATION"))
        .body("items[0].sourceRef", equalTo(publication.toString()));
  }

  @Test
  void understandsAnAnswerThatArrivesBeforeItsQuestion() {
    town.unit("DINKES", "Dinas Kesehatan", null).settle();
    UUID id = UUID.randomUUID();
    town.tell(
        Topics.INTERACTION_EVENTS,
        UUID.randomUUID(),
        EventTypes.INTERACTION_ANSWERED_V1,
        answered(id, Duration.ofHours(2)));
    town.settle();
    awaitRows("monitored_interaction where id = ?", id, 1);
    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/response-times")
        .then()
        .body("overall.withinTarget.denominator", equalTo(0))
        .body("overall.withinTarget.share", nullValue());

    town.tell(
            Topics.INTERACTION_EVENTS,
            UUID.randomUUID(),
            EventTypes.INTERACTION_RECEIVED_V1,
            received(id))
        .settle();
    awaitRows("monitored_interaction where occurred_at is not null and id = ?", id, 1);
    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/response-times")
        .then()
        .body("overall.withinTarget.numerator", equalTo(1))
        .body("overall.answered", equalTo(1))
        .body("overall.p50WorkingSeconds", nullValue());
  }

  @Test
  void countsWhatIsHiddenAndNotWhatNeedsNoAnswer() {
    town.unit("DINKES", "Dinas Kesehatan", null).settle();
    for (String reason : List.of("HIDDEN", "NO_ANSWER_NEEDED", "DELETED_BY_AUTHOR")) {
      UUID id = UUID.randomUUID();
      UUID thread = UUID.randomUUID();
      town.tell(Topics.INTERACTION_EVENTS, thread, EventTypes.INTERACTION_RECEIVED_V1, received(id))
          .tell(
              Topics.INTERACTION_EVENTS,
              thread,
              EventTypes.INTERACTION_CLOSED_V1,
              new InteractionClosedV1(
                  id, town.region(), thread, town.unit("DINKES"), reason, ASKED.plusSeconds(600)));
    }
    town.settle();
    awaitRows("monitored_interaction where closed_at is not null and region = ?", town.region(), 3);

    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/response-times")
        .then()
        .body("overall.withinTarget.denominator", equalTo(1))
        .body("overall.withinTarget.overdue", equalTo(1))
        .body("overall.withinTarget.hidden", equalTo(1));
    // as of the day itself it was still inside its target
    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("asOf", "2024-02-12")
        .get("/api/v1/response-times")
        .then()
        .body("overall.withinTarget.denominator", equalTo(0))
        .body("overall.withinTarget.stillInside", equalTo(1));
  }

  @Test
  void countsAComplaintWhoseEndArrivesFirst() {
    UUID id = UUID.randomUUID();
    town.tell(
            Topics.COMPLAINT_EVENTS,
            id,
            EventTypes.COMPLAINT_RESOLVED_V1,
            new ComplaintResolvedV1(id, town.region(), null, "FIXED", ASKED.plusSeconds(999)))
        .tell(
            Topics.COMPLAINT_EVENTS,
            id,
            EventTypes.COMPLAINT_RECEIVED_V1,
            new ComplaintReceivedV1(
                id, town.region(), "COMPLAINT", "ROAD", "PUBLIC", "WEB", null, ASKED))
        .settle();
    awaitRows("monitored_complaint where received_at is not null and id = ?", id, 1);

    Map<String, Object> row =
        Db.query("select category, outcome from monitored_complaint where id = ?", id).get(0);
    assertThat(row).containsEntry("category", "ROAD").containsEntry("outcome", "FIXED");
  }

  @Test
  void dropsWhatBecameSecretAndTakesItBackWhenItIsShownAgain() {
    UUID id = UUID.randomUUID();
    UUID unit = UUID.randomUUID();
    shown(id, "SECRET", null, null, 600);
    // told late: what was known of it before it became secret
    tell(
        id,
        EventTypes.COMPLAINT_RECEIVED_V1,
        new ComplaintReceivedV1(
            id, town.region(), "COMPLAINT", "ROAD", "PUBLIC", "WEB", null, ASKED));
    tell(
        id,
        EventTypes.COMPLAINT_ASSIGNED_V1,
        new ComplaintAssignedV1(id, town.region(), unit, ASKED.plusSeconds(60)));
    town.settle();
    awaitRows("monitored_complaint where assigned_at is not null and id = ?", id, 1);
    assertThat(complaint(id))
        .containsEntry("visibility", "SECRET")
        .containsEntry("category", null)
        .containsEntry("unit_id", null)
        .containsEntry("complaint_class", "COMPLAINT");

    shown(id, "ANONYMOUS", "ROAD", unit, 900);
    shown(id, "SECRET", null, null, 700); // older than what is known
    tell(
        id,
        EventTypes.COMPLAINT_RESOLVED_V1,
        new ComplaintResolvedV1(id, town.region(), unit, "FIXED", ASKED.plusSeconds(999)));
    town.settle();
    awaitRows("monitored_complaint where outcome is not null and id = ?", id, 1);
    assertThat(complaint(id))
        .containsEntry("visibility", "ANONYMOUS")
        .containsEntry("category", "ROAD")
        .containsEntry("unit_id", unit);
  }

  private void shown(UUID id, String visibility, String category, UUID unit, long seconds) {
    tell(
        id,
        EventTypes.COMPLAINT_VISIBILITY_CHANGED_V1,
        new ComplaintVisibilityChangedV1(
            id, town.region(), visibility, category, unit, ASKED.plusSeconds(seconds)));
  }

  private void tell(UUID id, String type, Record fact) {
    town.tell(Topics.COMPLAINT_EVENTS, id, type, fact);
  }

  private static Map<String, Object> complaint(UUID id) {
    return Db.query("select * from monitored_complaint where id = ?", id).get(0);
  }

  private InteractionReceivedV1 received(UUID id) {
    return new InteractionReceivedV1(
        id,
        town.region(),
        UUID.randomUUID(),
        null,
        null,
        town.unit("DINKES"),
        "INSTAGRAM",
        "QUESTION",
        true,
        ASKED,
        ASKED.plus(Duration.ofDays(1)));
  }

  private InteractionAnsweredV1 answered(UUID id, Duration after) {
    return new InteractionAnsweredV1(
        id,
        town.region(),
        UUID.randomUUID(),
        null,
        town.unit("DINKES"),
        ASKED.plus(after),
        true,
        after.getSeconds(),
        after.getSeconds());
  }

  private PublicationPublishedV1 published(UUID id, UUID account, String post) {
    return new PublicationPublishedV1(
        id,
        town.region(),
        UUID.randomUUID(),
        account,
        town.unit("DINKES"),
        "https://www.instagram.com/p/" + post + "/",
        post,
        Instant.parse("2024-02-18T03:00:00Z"),
        "ASSISTED",
        "EDUCATION",
        List.of(),
        "0".repeat(64));
  }

  private static void awaitRows(String from, Object argument, int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Db.query("select 1 from " + from, argument).size() == count);
  }
}
