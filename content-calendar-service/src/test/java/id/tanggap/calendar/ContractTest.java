package id.tanggap.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.tanggap.calendar.application.publication.MissPublication;
import id.tanggap.calendar.application.publication.Publications;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.kit.domain.Ids;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What we send fits the schemas that others read by; what others send as samples, we can read. */
@QuarkusTest
class ContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject MissPublication miss;

  @Test
  void everyEventThatWeSendFitsItsSchema() throws IOException {
    KafkaProbe contents = KafkaProbe.at(Topics.CONTENT_EVENTS);
    KafkaProbe publications = KafkaProbe.at(Topics.PUBLICATION_EVENTS);
    KafkaProbe programmes = KafkaProbe.at(Topics.PROGRAMME_STATE);
    Scene scene = Scene.begin();
    String programme =
        Scene.as(scene.coordinator())
            .body(Map.of("name", "Program " + scene.code(), "hashtags", List.of("#Contoh")))
            .post("/api/v1/programmes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, Object> draft = scene.draftBody();
    draft.put("programmeIds", List.of(programme));
    String content = scene.draft(draft);
    scene.submit(content).statusCode(200);
    scene.decide(content, "APPROVE").statusCode(201);
    scene.edit(content, Map.of("narrative", "Berubah")).statusCode(200);
    scene.submit(content).statusCode(200);
    scene.decide(content, "APPROVE").statusCode(201);
    String first = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");
    Scene.as(scene.admin())
        .body(Map.of("reason", "Diundur"))
        .post("/api/v1/publications/" + first + "/cancel")
        .then()
        .statusCode(200);
    String second = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");
    scene.claim(scene.admin(), second).statusCode(200);
    scene.result(scene.admin(), second, Scene.post()).statusCode(200);

    assertThat(fit(contents.awaitKey(content, 5)))
        .containsExactly(
            EventTypes.CONTENT_SUBMITTED_V1,
            EventTypes.CONTENT_APPROVED_V1,
            EventTypes.CONTENT_APPROVAL_INVALIDATED_V1,
            EventTypes.CONTENT_SUBMITTED_V1,
            EventTypes.CONTENT_APPROVED_V1);
    List<ConsumerRecord<String, String>> published =
        publications.awaitKey(scene.accountId().toString(), 4);
    assertThat(fit(published))
        .containsExactly(
            EventTypes.PUBLICATION_PLANNED_V1,
            EventTypes.PUBLICATION_CANCELLED_V1,
            EventTypes.PUBLICATION_PLANNED_V1,
            EventTypes.PUBLICATION_PUBLISHED_V1);
    JsonNode last = JSON.readTree(published.get(3).value());
    assertThat(last.path("programmeIds").path(0).asText()).isEqualTo(programme);
    assertThat(last.path("pillar").asText()).isEqualTo("EDUCATION");
    assertThat(fit(programmes.awaitKey(programme, 1)))
        .containsExactly(EventTypes.PROGRAMME_STATE_V1);
  }

  @Test
  void aMissedPublicationIsToldAndItsNewTimeToo() throws Throwable {
    KafkaProbe publications = KafkaProbe.at(Topics.PUBLICATION_EVENTS);
    Scene scene = Scene.begin();
    String publication = scene.ready();
    String content = scene.publication(publication).extract().path("contentId");
    Db.update(
        "update publication set miss_at = now() - interval '1 second' where id = ?",
        UUID.fromString(publication));
    var place =
        new Publications.Place(
            scene.region(), UUID.fromString(content), UUID.fromString(publication));
    VertxContextSupport.subscribeAndAwait(() -> miss.handle(place));
    Scene.as(scene.admin())
        .body(Map.of("localDateTime", Scene.now().plusHours(1).toString()))
        .post("/api/v1/publications/" + publication + "/reschedule")
        .then()
        .statusCode(200);

    assertThat(fit(publications.awaitKey(scene.accountId().toString(), 3)))
        .containsExactly(
            EventTypes.PUBLICATION_PLANNED_V1,
            EventTypes.PUBLICATION_MISSED_V1,
            EventTypes.PUBLICATION_PLANNED_V1);
  }

  @Test
  void theSamplesOfAccountServiceBecomeUnitAndAccount() throws IOException {
    UUID unit = sendSample(EventTypes.UNIT_STATE_V1);
    UUID account = sendSample(EventTypes.ACCOUNT_STATE_V1);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(Db.query("select code, zone, path from roster_unit where id = ?", unit))
                  .containsExactly(
                      Map.of("code", "DINKES", "zone", "Asia/Jakarta", "path", "/DINKES/"));
              assertThat(
                      Db.query("select platform, status from roster_account where id = ?", account))
                  .containsExactly(Map.of("platform", "INSTAGRAM", "status", "ACTIVE"));
            });
  }

  private static UUID sendSample(String type) throws IOException {
    EventCatalogue.Entry entry = EventCatalogue.ofType(type);
    JsonNode sample = JSON.readTree(read(entry.sample()));
    String id = sample.path("id").asText();
    KafkaProbe.sendEvent(
        entry.topic(),
        id,
        type,
        id,
        sample.path("region").asText(),
        Ids.next().toString(),
        sample.toString());
    return UUID.fromString(id);
  }

  /** The types of the records, each of which fits the schema of its type. */
  private static List<String> fit(List<ConsumerRecord<String, String>> records) throws IOException {
    for (ConsumerRecord<String, String> record : records) {
      EventCatalogue.Entry entry = EventCatalogue.ofType(KafkaProbe.header(record, "ce_type"));
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(read(entry.schema()), InputFormat.JSON);
      List<Error> errors = schema.validate(record.value(), InputFormat.JSON);
      assertThat(errors).as("%s: %s", entry.type(), record.value()).isEmpty();
      assertThat(KafkaProbe.header(record, "ce_source")).isEqualTo("/tanggap/calendar");
    }
    return records.stream().map(record -> KafkaProbe.header(record, "ce_type")).toList();
  }

  private static String read(String resource) throws IOException {
    try (InputStream stream = ContractTest.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
