package id.tanggap.account.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.account.rest.Registry;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What really goes out, judged by the schemas that the consumers rely on. */
@QuarkusTest
class RegistryEventsTest {
  @Inject ObjectMapper json;

  private List<JsonNode> states(KafkaProbe probe, String id, int count, String type)
      throws Exception {
    List<ConsumerRecord<String, String>> records = probe.awaitKey(id, count);
    List<JsonNode> states = new java.util.ArrayList<>();
    for (ConsumerRecord<String, String> record : records) {
      assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo(type);
      assertThat(KafkaProbe.header(record, "ce_source")).isEqualTo("/tanggap/account");
      assertThat(KafkaProbe.header(record, "ce_subject")).isEqualTo(id);
      assertThat(Schemas.faults(type, record.value())).as(record.value()).isEmpty();
      states.add(json.readTree(record.value()));
    }
    assertThat(states).extracting(state -> state.get("version").asLong()).isSorted();
    return states;
  }

  @Test
  void aUnitIsAnnouncedWithItsRegionAndEachTimeItsStateChanges() throws Exception {
    Registry registry = Registry.fresh();
    KafkaProbe probe = KafkaProbe.at(Topics.UNIT_STATE);
    registry.agencies("SETDA", "DINKES");
    String id = registry.unit("DINKES");
    registry
        .coordinator()
        .header("If-Match", "\"0\"")
        .body(Map.of("parentId", registry.unit("SETDA")))
        .patch("/api/v1/units/" + id);
    List<JsonNode> states = states(probe, id, 2, EventTypes.UNIT_STATE_V1);
    assertThat(states).extracting(state -> state.get("version").asLong()).containsExactly(0L, 1L);
    JsonNode last = states.get(1);
    assertThat(last.get("region").asText()).isEqualTo(registry.region());
    assertThat(last.get("regionName").asText()).isEqualTo("Kabupaten " + registry.region());
    assertThat(last.get("regionZone").asText()).isEqualTo("Asia/Jakarta");
    assertThat(last.get("path").asText()).isEqualTo("/SETDA/DINKES/");
  }

  @Test
  void aDeletedUnitIsAnnouncedAsOneThatNeverExisted() throws Exception {
    Registry registry = Registry.fresh();
    KafkaProbe probe = KafkaProbe.at(Topics.UNIT_STATE);
    registry.agencies("SALAH");
    String id = registry.unit("SALAH");
    registry.coordinator().delete("/api/v1/units/" + id);
    JsonNode last = states(probe, id, 2, EventTypes.UNIT_STATE_V1).get(1);
    assertThat(last.get("validTo").asText()).isEqualTo("0001-01-01");
    assertThat(last.get("version").asLong()).isEqualTo(1);
  }

  @Test
  void theTrainedStateIsSentAgainWhenItChanges() throws Exception {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String unit = registry.unit("DINKES");
    KafkaProbe units = KafkaProbe.at(Topics.UNIT_STATE);
    KafkaProbe appointments = KafkaProbe.at(Topics.APPOINTMENT_STATE);
    String appointment =
        registry
            .appoint(registry.person("a@contoh.example"), unit, "PRIMARY_ADMIN", "2024-01-02")
            .jsonPath()
            .getString("id");
    String training =
        registry
            .coordinator()
            .body(
                Map.of(
                    "type", "BIMTEK",
                    "title", "Bimtek",
                    "startsAt", "2024-02-19T13:00:00+07:00",
                    "place", "Aula"))
            .post("/api/v1/trainings")
            .jsonPath()
            .getString("id");
    registry.imported(
        "/api/v1/trainings/" + training + "/attendance/import",
        "workEmail,unitCode\na@contoh.example,DINKES\n");
    registry
        .coordinator()
        .body(Map.of("lastDay", "2024-05-31"))
        .post("/api/v1/appointments/" + appointment + "/end");
    List<JsonNode> states = states(units, unit, 2, EventTypes.UNIT_STATE_V1);
    assertThat(states)
        .extracting(state -> state.get("trainedAdmins").asInt())
        .containsExactly(1, 0);
    assertThat(states.get(0).get("firstTrainedOn").asText()).isEqualTo("2024-02-19");
    assertThat(states.get(1).get("firstTrainedOn").isNull()).isTrue();
    List<JsonNode> served = states(appointments, appointment, 2, EventTypes.APPOINTMENT_STATE_V1);
    assertThat(served.get(0).get("validTo").isNull()).isTrue();
    assertThat(served.get(1).get("validTo").asText()).isEqualTo("2024-05-31");
    assertThat(served.get(1).get("unitCode").asText()).isEqualTo("DINKES");
  }

  @Test
  void aNewNameOfThePersonInChargeIsSentWithoutContactDetails() throws Exception {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    KafkaProbe probe = KafkaProbe.at(Topics.APPOINTMENT_STATE);
    String header = "name,workEmail,phone,nip\n";
    registry.imported(
        "/api/v1/people/import",
        header + "Siti,siti@contoh.example,0812-3456-7890,199001012015032001\n");
    String person =
        registry.coordinator().get("/api/v1/people").jsonPath().getString("items[0].id");
    String id =
        registry
            .appoint(person, registry.unit("DINKES"), "PRIMARY_ADMIN", "2024-01-02")
            .jsonPath()
            .getString("id");
    registry.imported(
        "/api/v1/people/import",
        header + "Siti Contoh,siti@contoh.example,0812-3456-7890,199001012015032001\n");
    List<JsonNode> states = states(probe, id, 2, EventTypes.APPOINTMENT_STATE_V1);
    assertThat(states)
        .extracting(state -> state.get("personName").asText())
        .containsExactly("Siti", "Siti Contoh");
    assertThat(states.toString()).doesNotContain("contoh.example", "81234567890", "19900101");
  }

  @Test
  void anAccountIsAnnouncedWithItsThreeAxes() throws Exception {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    KafkaProbe probe = KafkaProbe.at(Topics.ACCOUNT_STATE);
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@e"
            + registry.suffix()
            + ",Dinkes,\n");
    String id = registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id");
    registry
        .coordinator()
        .body(Map.of("reason", "Diambil alih"))
        .post("/api/v1/accounts/" + id + "/suspend");
    List<JsonNode> states = states(probe, id, 2, EventTypes.ACCOUNT_STATE_V1);
    assertThat(states)
        .extracting(state -> state.get("status").asText())
        .containsExactly("ACTIVE", "SUSPENDED");
    JsonNode first = states.get(0);
    assertThat(first.get("unitCode").asText()).isEqualTo("DINKES");
    assertThat(first.get("controlLevel").asText()).isEqualTo("L1");
    assertThat(first.get("credentialHealth").asText()).isEqualTo("UNKNOWN");
    assertThat(first.get("mandatory").asBoolean()).isTrue();
    assertThat(first.get("main").asBoolean()).isFalse();
    assertThat(first.get("activeFrom").isNull()).isTrue();
  }

  @Test
  void theSamplesOfTheContractNameTheFieldsThatWeSend() throws Exception {
    Registry registry = Registry.fresh();
    KafkaProbe probe = KafkaProbe.at(Topics.UNIT_STATE);
    registry.agencies("DINKES");
    JsonNode sent = states(probe, registry.unit("DINKES"), 1, EventTypes.UNIT_STATE_V1).get(0);
    JsonNode sample = json.readTree(Schemas.text("/samples/unit-state-v1.json"));
    assertThat(sent.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(() -> sample.fieldNames());
  }
}
