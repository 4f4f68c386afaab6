package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class InteractionImportTest {

  private static final String HEAD =
      "unitCode,platform,handle,externalId,occurredAt,class,text,answeredAt\n";

  private final Town town = Town.found();

  private ValidatableResponse book(String rows, String query) {
    return given()
        .auth()
        .oauth2(town.coordinator())
        .contentType("text/csv")
        .body(HEAD + rows)
        .post("/api/v1/interactions/import" + query)
        .then();
  }

  @Test
  void anOldBookIsTakenOverOnceWithItsClocks() throws JsonProcessingException {
    KafkaProbe events = KafkaProbe.at(Topics.INTERACTION_EVENTS);
    String rows =
        "DINKES,FACEBOOK,@dinkes.kab,1,2024-02-16T15:30,QUESTION,Jam buka?,2024-02-19T08:00\n"
            + "DINKES,FACEBOOK,dinkes.kab,2,2024-02-19T01:00:00Z,PRAISE,Terima kasih,\n"
            + "DINKES,FACEBOOK,dinkes.kab,3,2024-02-19,REQUEST,Minta obat,\n";
    book(rows, "?dryRun=true")
        .statusCode(200)
        .body("created", equalTo(3))
        .body("applied", equalTo(false));
    book(rows, "").statusCode(200).body("created", equalTo(3)).body("applied", equalTo(true));
    book(rows, "").statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(3));

    String thread = town.interaction("1").get("thread_id").toString();
    ConsumerRecord<String, String> answered = events.awaitKey(thread, 2).get(1);
    assertThat(KafkaProbe.header(answered, "ce_type"))
        .isEqualTo(EventTypes.INTERACTION_ANSWERED_V1);
    JsonNode data = new ObjectMapper().readTree(answered.value());
    // Friday 15:30 to 16:30 and Monday 07:30 to 08:00
    assertThat(data.get("workingSeconds").asLong()).isEqualTo(5_400);
    assertThat(data.get("elapsedSeconds").asLong()).isEqualTo(64 * 3600 + 1800);
    assertThat(data.get("withinTarget").asBoolean()).isTrue();
    String id = town.interaction("1").get("id").toString();
    Town.with(town.coordinator())
        .get("/api/v1/interactions/" + id + "/sla")
        .then()
        .statusCode(200)
        .body("clocks[0].calendarComplete", equalTo(false))
        .body("clocks[0].consumedSeconds", equalTo(5_400));
  }

  @Test
  void anAnswerThatWasMissingIsAddedLater() {
    String row = "DINKES,FACEBOOK,dinkes.kab,9,2024-02-19T08:00,QUESTION,Kapan?,";
    book(row + "\n", "").statusCode(200).body("created", equalTo(1));
    book(row + "2024-02-19T09:00\n", "").statusCode(200).body("updated", equalTo(1));
    assertThat(town.interaction("9")).containsEntry("response_state", "ANSWERED");
  }

  @Test
  void everyBadRowIsNamedAndNothingIsStored() {
    book(
            "TIDAK-ADA,FACEBOOK,x,1,2024-02-16T15:30,QUESTION,a,\n"
                + "DINKES,FACEBOOK,dinkes.kab,2,kemarin,MARAH,b,\n"
                + "DINKES,FACEBOOK,dinkes.kab,3,2024-02-16T15:30,QUESTION,c,2024-02-16T15:00\n"
                + "DINKES,FACEBOOK,dinkes.kab,4,2024-02-16T15:30,QUESTION,d,\n"
                + "DINKES,FACEBOOK,dinkes.kab,4,2024-02-16T15:30,QUESTION,d,\n",
            "")
        .statusCode(200)
        .body("applied", equalTo(false))
        .body("rejected", equalTo(4))
        .body(
            "rejections.code",
            hasItems(
                "row-unit-unknown",
                "row-time-unreadable",
                "row-class-unknown",
                "row-answered-before-asked",
                "row-repeated"));
    assertThat(town.interaction("4")).isNull();
  }
}
