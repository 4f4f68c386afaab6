package id.tanggap.calendar.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.calendar.Scene;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.kit.domain.Ids;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RosterConsumerTest {

  @Test
  void anEventThatComesTwiceIsAppliedOnce() {
    Scene scene = Scene.begin();
    String event = Ids.next().toString();

    scene.account(2, "SUSPENDED", event);
    scene.awaitAccount(2);
    Db.update("update roster_account set version = 1 where id = ?", scene.accountId());
    scene.account(2, "SUSPENDED", event);
    follower(scene);

    assertThat(version(scene)).isEqualTo(1);
  }

  @Test
  void anOlderStateNeverOverwritesANewerOne() {
    Scene scene = Scene.begin();

    scene.account(5, "SUSPENDED");
    scene.awaitAccount(5);
    scene.account(4, "ACTIVE");
    follower(scene);

    assertThat(
            Db.query("select version, status from roster_account where id = ?", scene.accountId()))
        .containsExactly(Map.of("version", 5L, "status", "SUSPENDED"));
  }

  @Test
  void anOlderStateOfAUnitNeverOverwritesANewerOne() {
    Scene scene = Scene.begin();

    scene.unit(9, scene.code(), "Asia/Makassar");
    scene.unit(8, scene.code(), "Asia/Jayapura");
    scene.unit(10, scene.code() + "X", "Asia/Makassar");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        Db.query(
                            "select zone, code, version from roster_unit where id = ?",
                            scene.unitId()))
                    .containsExactly(
                        Map.of(
                            "zone", "Asia/Makassar", "code", scene.code() + "X", "version", 10L)));
  }

  @Test
  void whatNobodyCanReadGoesToTheDeadLettersAndTheStreamGoesOn() {
    KafkaProbe dead = KafkaProbe.at(Topics.deadLetters(Topics.ACCOUNT_STATE, Topics.CALENDAR));
    Scene scene = Scene.begin();
    String key = scene.accountId().toString();
    List<String> poison =
        List.of("{not json", "{\"id\":\"" + key + "\",\"version\":3}", "null", "[]");

    poison.forEach(
        json ->
            KafkaProbe.sendEvent(
                Topics.ACCOUNT_STATE,
                key,
                EventTypes.ACCOUNT_STATE_V1,
                key,
                scene.region(),
                Ids.next().toString(),
                json));
    KafkaProbe.send(Topics.ACCOUNT_STATE, key, Map.of(), "{}");
    scene.account(7, "SUSPENDED");

    scene.awaitAccount(7);
    assertThat(dead.awaitKey(key, 5)).extracting(record -> record.value()).contains("{not json");
  }

  @Test
  void aTypeThatIsNotForUsIsPassedBy() {
    KafkaProbe dead = KafkaProbe.at(Topics.deadLetters(Topics.ACCOUNT_STATE, Topics.CALENDAR));
    Scene scene = Scene.begin();
    String key = scene.accountId().toString();

    KafkaProbe.sendEvent(
        Topics.ACCOUNT_STATE,
        key,
        "id.tanggap.account.state.v2",
        key,
        scene.region(),
        Ids.next().toString(),
        "{}");
    KafkaProbe.sendEvent(
        Topics.ACCOUNT_STATE,
        key,
        EventTypes.ACCOUNT_STATE_V1,
        key,
        scene.region(),
        Ids.next().toString(),
        scene.accountJson(3, "ACTIVE").replace("INSTAGRAM", "ORBIT"));
    scene.account(4, "ACTIVE");

    scene.awaitAccount(4);
    assertThat(dead.soFar()).extracting(record -> record.key()).doesNotContain(key);
  }

  @Test
  void aDeletedKeyMakesTheAccountUnknown() {
    Scene scene = Scene.begin();
    String content = scene.approved();

    KafkaProbe.send(Topics.ACCOUNT_STATE, scene.accountId().toString(), Map.of(), null);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Db.query("select 1 from roster_account where id = ?", scene.accountId()).isEmpty());
    scene.schedule(content, Scene.now()).statusCode(404).body("code", equalTo("account-unknown"));
  }

  @Test
  void whatWaitsOnASuspendedAccountIsHeldBackAndComesBackWithTheAccount() {
    Scene scene = Scene.begin();
    String publication = scene.ready();

    scene.account(2, "SUSPENDED");
    scene.awaitAccount(2);
    scene.publication(publication).body("state", equalTo("PLANNED"));
    scene
        .claim(scene.admin(), publication)
        .statusCode(422)
        .body("code", equalTo("account-not-usable"));
    scene.account(3, "ACTIVE");
    scene.awaitAccount(3);

    scene.publication(publication).body("state", equalTo("READY"));
    Scene.as(scene.admin())
        .get("/api/v1/publications/" + publication + "/timeline")
        .then()
        .body("items.kind", contains("SCHEDULED", "MADE_READY", "ACCOUNT_LOST", "MADE_READY"));
  }

  /** Waits until the consumer has passed everything sent before: a later event of the same key. */
  private static void follower(Scene scene) {
    KafkaProbe.sendEvent(
        Topics.ACCOUNT_STATE,
        scene.accountId().toString(),
        EventTypes.ACCOUNT_STATE_V1,
        scene.accountId().toString(),
        scene.region(),
        marker(scene),
        scene.accountJson(0, "ACTIVE"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !Db.query("select 1 from processed_event where event_id = ?", marker(scene))
                    .isEmpty());
  }

  private static String marker(Scene scene) {
    return "marker-" + scene.accountId();
  }

  private static long version(Scene scene) {
    return (long)
        Db.query("select version from roster_account where id = ?", scene.accountId())
            .get(0)
            .get("version");
  }
}
