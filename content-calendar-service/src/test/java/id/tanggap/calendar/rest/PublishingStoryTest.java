package id.tanggap.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.tanggap.calendar.Scene;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The main job: draft, submit, approve, schedule, claim, publish, with events on every step. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
class PublishingStoryTest {

  @Test
  void aContentItemGoesFromDraftToLiveAndTellsEveryStep() {
    KafkaProbe contents = KafkaProbe.at(Topics.CONTENT_EVENTS);
    KafkaProbe publications = KafkaProbe.at(Topics.PUBLICATION_EVENTS);
    Scene scene = Scene.begin();

    String content = scene.draft();
    scene.content(content).body("state", equalTo("DRAFT")).body("versionNumber", equalTo(1));
    scene.submit(content).statusCode(200).body("state", equalTo("SUBMITTED"));
    scene.decide(content, "APPROVE").statusCode(201).body("versionNumber", equalTo(1));
    String hash =
        scene.content(content).body("state", equalTo("APPROVED")).extract().path("contentHash");
    scene.content(content).body("approvedHash", equalTo(hash));

    String publication =
        scene
            .schedule(content, Scene.now())
            .statusCode(201)
            .body("state", equalTo("READY"))
            .body("zone", equalTo("Asia/Jakarta"))
            .body("zoneLabel", equalTo("WIB"))
            .body("dueAt", notNullValue())
            .extract()
            .path("id");
    scene.content(content).body("state", equalTo("SCHEDULED"));

    scene
        .claim(scene.admin(), publication)
        .statusCode(200)
        .body("text", equalTo("Ayo imunisasi! Gratis setiap Rabu pagi."))
        .body("account.handle", equalTo(scene.handle()))
        .body("publication.state", equalTo("MANUAL"))
        .body("publication.claim.contentHash", equalTo(hash));
    String post = Scene.post();
    scene
        .result(scene.admin(), publication, post)
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("externalPostId", equalTo(post))
        .body("addressEvidence", equalTo("OWNER_IN_ADDRESS"))
        .body("publishedHash", equalTo(hash));
    scene.content(content).body("state", equalTo("LIVE"));

    Scene.as(scene.admin())
        .get("/api/v1/publications/" + publication + "/timeline")
        .then()
        .statusCode(200)
        .body("items.kind", equalTo(List.of("SCHEDULED", "MADE_READY", "CLAIMED", "PUBLISHED")));
    Scene.as(scene.approver())
        .get("/api/v1/contents/" + content + "/decisions")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].contentHash", equalTo(hash));

    assertThat(types(contents.awaitKey(content, 2)))
        .containsExactly(EventTypes.CONTENT_SUBMITTED_V1, EventTypes.CONTENT_APPROVED_V1);
    assertThat(types(publications.awaitKey(scene.accountId().toString(), 2)))
        .containsExactly(EventTypes.PUBLICATION_PLANNED_V1, EventTypes.PUBLICATION_PUBLISHED_V1);
  }

  @Test
  void theCalendarShowsThePublicationOnItsLocalDay() {
    Scene scene = Scene.begin();
    String publication = scene.ready();
    String day = Scene.now().toLocalDate().toString();

    Scene.as(scene.admin())
        .queryParams(Map.of("from", day, "to", day))
        .get("/api/v1/calendar")
        .then()
        .statusCode(200)
        .body("days", hasSize(1))
        .body("days[0].date", equalTo(day))
        .body("days[0].items", hasSize(1))
        .body("days[0].items[0].publicationId", equalTo(publication))
        .body("days[0].items[0].handle", equalTo(scene.handle()));
  }

  private static List<String> types(List<ConsumerRecord<String, String>> records) {
    return records.stream().map(record -> KafkaProbe.header(record, "ce_type")).toList();
  }
}
