package id.tanggap.monitoring.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.events.AccountStateV1;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.events.UnitStateV1;
import id.tanggap.monitoring.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RosterConsumersTest {

  private final Town town = Town.anywhere();

  @Test
  void neverLetsAnOlderStateOverwriteANewerOne() {
    UUID id = UUID.randomUUID();
    send(unit(id, "Dinas Kesehatan (baru)", 5), UUID.randomUUID().toString());
    send(unit(id, "Dinas Kesehatan (lama)", 4), UUID.randomUUID().toString());
    send(unit(UUID.randomUUID(), "Penanda", 1), UUID.randomUUID().toString());

    awaitUnits(2);
    assertThat(Db.query("select name, version from monitored_unit where id = ?", id))
        .singleElement()
        .satisfies(row -> assertThat(row.get("name")).isEqualTo("Dinas Kesehatan (baru)"))
        .satisfies(row -> assertThat(row.get("version")).isEqualTo(5L));
  }

  @Test
  void appliesAnEventThatComesTwiceOnce() {
    UUID id = UUID.randomUUID();
    String eventId = UUID.randomUUID().toString();
    send(unit(id, "Dinas Sosial", 1), eventId);
    // the same id with another body can only be seen if it was applied a second time
    send(unit(id, "Dinas Sosial dua kali", 9), eventId);
    send(unit(UUID.randomUUID(), "Penanda", 1), UUID.randomUUID().toString());

    awaitUnits(2);
    assertThat(Db.query("select name from monitored_unit where id = ?", id).get(0).get("name"))
        .isEqualTo("Dinas Sosial");
  }

  @Test
  void takesAUnitOutOfTheRosterByATombstone() {
    UUID id = UUID.randomUUID();
    send(unit(id, "Dinas Lama", 3), UUID.randomUUID().toString());
    KafkaProbe.send(Topics.UNIT_STATE, id.toString(), Map.of(), null);
    KafkaProbe.send(Topics.UNIT_STATE, UUID.randomUUID().toString(), Map.of(), null);
    send(unit(id, "Dinas Lama, terlambat", 2), UUID.randomUUID().toString());
    send(unit(UUID.randomUUID(), "Penanda", 1), UUID.randomUUID().toString());

    awaitUnits(2);
    assertThat(
            Db.query("select removed from monitored_unit where id = ?", id).get(0).get("removed"))
        .isEqualTo(true);
    assertThat(registeredUnits()).isEqualTo(1);
  }

  @Test
  void sendsWhatItCannotReadToTheDeadLettersAndGoesOn() {
    KafkaProbe dead = KafkaProbe.at(Topics.deadLetters(Topics.UNIT_STATE, Topics.MONITORING));
    String noJson = UUID.randomUUID().toString();
    String noEnvelope = UUID.randomUUID().toString();
    String otherRegion = UUID.randomUUID().toString();
    event(noJson, town.region(), UUID.randomUUID().toString(), "{ rusak");
    KafkaProbe.send(Topics.UNIT_STATE, noEnvelope, Map.of(), "{}");
    event(
        otherRegion,
        "99.01",
        UUID.randomUUID().toString(),
        Town.json(unit(UUID.fromString(otherRegion), "Menyusup", 1)));
    send(unit(UUID.randomUUID(), "Sesudahnya", 1), UUID.randomUUID().toString());

    awaitUnits(1);
    for (String key : List.of(noJson, noEnvelope, otherRegion)) {
      List<ConsumerRecord<String, String>> letters = dead.awaitKey(key, 1);
      assertThat(letters).hasSize(1);
      assertThat(KafkaProbe.header(letters.get(0), "dead-letter-reason")).isNotBlank();
    }
    assertThat(registeredUnits()).isEqualTo(1);
  }

  @Test
  void ignoresEventsOfATypeItDoesNotKnow() {
    KafkaProbe dead = KafkaProbe.at(Topics.deadLetters(Topics.UNIT_STATE, Topics.MONITORING));
    String key = UUID.randomUUID().toString();
    KafkaProbe.sendEvent(
        Topics.UNIT_STATE,
        key,
        "id.tanggap.unit.state.v9",
        key,
        town.region(),
        UUID.randomUUID().toString(),
        "{}");
    send(unit(UUID.randomUUID(), "Sesudahnya", 1), UUID.randomUUID().toString());

    awaitUnits(1);
    assertThat(dead.soFar()).noneMatch(record -> key.equals(record.key()));
  }

  @Test
  void keepsFiguresOfThePastWithTheUnitThatAnsweredThen() {
    town.unit("LAMA", "Dinas Lama", null).unit("BARU", "Dinas Baru", null);
    town.account("LAMA", "INSTAGRAM", "pindah").settle();
    UUID account = town.account("LAMA");
    AccountStateV1 moved =
        new AccountStateV1(
            account,
            town.region(),
            town.unit("BARU"),
            "BARU",
            "INSTAGRAM",
            "pindah",
            null,
            "https://pindah.example/",
            "pindah",
            "ACTIVE",
            "L1",
            "NONE",
            false,
            true,
            null,
            null,
            null,
            2);
    town.tell(Topics.ACCOUNT_STATE, account, EventTypes.ACCOUNT_STATE_V1, moved).settle();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Db.query("select 1 from account_tenure where account_id = ?", account).size() == 2);

    assertThat(ownerOn("2024-02-19", account)).isEqualTo("LAMA");
    assertThat(ownerOn(null, account)).isEqualTo("BARU");
  }

  @Test
  void countsAnAccountOfEveryStatusOfTheContractThatSpeaksOrSpokeForTheGovernment()
      throws IOException {
    Set<String> statuses = statusesOfTheContract();
    int all = statuses.size();
    for (String status : statuses) {
      LocalDate retiredOn = status.equals("RETIRED") ? LocalDate.of(2024, 3, 1) : null;
      town.unit(status, "Dinas " + status, null)
          .account(status, "INSTAGRAM", status, status, retiredOn);
    }
    town.settle();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Db.query("select 1 from account_tenure where region = ?", town.region()).size()
                    == all);

    List<String> counted =
        given()
            .auth()
            .oauth2(town.coordinator())
            .queryParam("asOf", "2024-02-19")
            .get("/api/v1/monitored-accounts")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.handle");

    assertThat(counted)
        .containsExactlyInAnyOrder("ACTIVE", "SUSPENDED", "RETIREMENT_REQUESTED", "RETIRED");
    // a status that the contract gets later must be sorted in here by somebody
    statuses.removeAll(counted);
    assertThat(statuses)
        .containsExactlyInAnyOrder(
            "DRAFT",
            "SUBMITTED",
            "IN_REVIEW",
            "CHANGES_REQUESTED",
            "DISPUTED",
            "APPROVED",
            "REJECTED");
  }

  /** The contract names them in the description of the field. */
  private static Set<String> statusesOfTheContract() throws IOException {
    String schema = EventCatalogue.ofType(EventTypes.ACCOUNT_STATE_V1).schema();
    try (InputStream stream = EventCatalogue.class.getResourceAsStream(schema)) {
      String told = Town.JSON.readTree(stream).at("/properties/status/description").asText();
      return Pattern.compile("[A-Z_]{3,}")
          .matcher(told)
          .results()
          .map(MatchResult::group)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private String ownerOn(String date, UUID account) {
    var request = given().auth().oauth2(town.coordinator());
    if (date != null) {
      request.queryParam("asOf", date);
    }
    return request
        .get("/api/v1/monitored-accounts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("items.find { it.id == '" + account + "' }.unitCode");
  }

  private int registeredUnits() {
    return given()
        .auth()
        .oauth2(town.coordinator())
        .get("/api/v1/activity/summary")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("registeredUnits");
  }

  private void awaitUnits(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Db.query("select 1 from monitored_unit where region = ?", town.region()).size()
                    == count);
  }

  /** One key for all units of a test: the marker after them is then behind them in order. */
  private void send(UnitStateV1 unit, String eventId) {
    event(town.region(), town.region(), eventId, Town.json(unit));
  }

  private static void event(String key, String region, String eventId, String json) {
    KafkaProbe.sendEvent(
        Topics.UNIT_STATE, key, EventTypes.UNIT_STATE_V1, key, region, eventId, json);
  }

  private UnitStateV1 unit(UUID id, String name, long version) {
    return new UnitStateV1(
        id,
        town.region(),
        "Kabupaten Tegal",
        "Asia/Jakarta",
        "U" + id.toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT),
        name,
        "AGENCY",
        null,
        "/U/",
        null,
        null,
        false,
        LocalDate.of(2024, 2, 19),
        1,
        version);
  }
}
