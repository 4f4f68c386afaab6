package id.tanggap.complaint.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class RosterConsumerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final UUID unit = UUID.randomUUID();

  private void tell(String eventId, long version, String name) {
    KafkaProbe.sendEvent(
        Topics.UNIT_STATE,
        unit.toString(),
        EventTypes.UNIT_STATE_V1,
        unit.toString(),
        "88.01",
        eventId,
        """
        {"id":"%s","region":"88.01","regionName":"Uji","regionZone":"Asia/Jayapura",
         "code":"DINUJI","name":"%s","type":"AGENCY","path":"/DINUJI/","coordinator":false,
         "trainedAdmins":0,"version":%d}
        """
            .formatted(unit, name, version));
  }

  private List<Map<String, Object>> rows() {
    return Db.query("select name, region_zone from unit where id = ?", unit);
  }

  private void awaitName(String name) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("name", name)));
  }

  @Test
  void aNewerStateWinsWhateverTheOrderOfArrival() {
    tell(UUID.randomUUID().toString(), 1, "Dinas Uji");
    awaitName("Dinas Uji");
    tell(UUID.randomUUID().toString(), 3, "Dinas Uji Baru");
    tell(UUID.randomUUID().toString(), 2, "Dinas Uji Lama");
    String last = UUID.randomUUID().toString();
    tell(last, 1, "Dinas Uji Tertua");
    await()
        .atMost(PATIENCE)
        .until(() -> !Db.query("select 1 from processed_event where event_id = ?", last).isEmpty());
    awaitName("Dinas Uji Baru");
  }

  @Test
  void whatAUnitIsIsLearnedFromAStateThatWasHeardBeforeItWasKept() {
    tell(UUID.randomUUID().toString(), 4, "Dinas Uji");
    awaitName("Dinas Uji");
    Db.update("update unit set unit_type = null where id = ?", unit);
    tell(UUID.randomUUID().toString(), 4, "Dinas Uji");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Db.query("select unit_type from unit where id = ?", unit))
                    .containsExactly(Map.of("unit_type", "AGENCY")));
  }

  @Test
  void aDuplicateAndATombstoneChangeNothing() {
    String id = UUID.randomUUID().toString();
    tell(id, 1, "Dinas Uji");
    tell(id, 9, "Sama id, isi lain");
    KafkaProbe.send(Topics.UNIT_STATE, unit.toString(), Map.of(), null);
    String last = UUID.randomUUID().toString();
    tell(last, 2, "Dinas Uji Dua");
    awaitName("Dinas Uji Dua");
  }

  @Test
  void poisonGoesToTheDeadLettersAndTheStreamGoesOn() {
    KafkaProbe dead = KafkaProbe.at(Topics.deadLetters(Topics.UNIT_STATE, Topics.COMPLAINT));
    String key = unit.toString();
    KafkaProbe.send(Topics.UNIT_STATE, key, Map.of(), "{bukan json");
    KafkaProbe.sendEvent(
        Topics.UNIT_STATE, key, EventTypes.UNIT_STATE_V1, key, "88.01", "x-" + key, "{}");
    tell(UUID.randomUUID().toString(), 1, "Dinas Uji");
    awaitName("Dinas Uji");
    assertThat(dead.awaitKey(key, 2)).hasSize(2);
  }
}
