package id.tanggap.complaint.channels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class MetaWebhookTest {

  @Inject Workers workers;

  private final Town town = Town.found();
  private final Instant asked = Instant.now().minusSeconds(600);

  private RequestSpecification handshake(String mode, String token, String challenge) {
    return given()
        .queryParam("hub.mode", mode)
        .queryParam("hub.verify_token", token)
        .queryParam("hub.challenge", challenge);
  }

  private long deliveries() {
    return (long)
        Db.query("select count(*) as n from raw_delivery where channel_id = ?", town.channel())
            .get(0)
            .get("n");
  }

  private List<Object> outcomes() {
    return Db.query(
            "select outcome from inbound_event where channel_id = ? order by id", town.channel())
        .stream()
        .map(row -> row.get("outcome"))
        .toList();
  }

  @Test
  void answersTheHandshakeWithTheChallengeAlone() {
    String path = "/webhooks/meta/" + town.channel();
    handshake("subscribe", Town.VERIFY_TOKEN, "1158201444")
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(equalTo("1158201444"));
    handshake("subscribe", "salah", "1158201444").get(path).then().statusCode(403);
    handshake("unsubscribe", Town.VERIFY_TOKEN, "1").get(path).then().statusCode(403);
    handshake("subscribe", Town.VERIFY_TOKEN, "1")
        .get("/webhooks/meta/" + UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  @Test
  void checksTheSignatureOverTheBytesOnTheWire() {
    String comment =
        town.comment(
            "u-" + town.region, null, "Terima kasih \\ud83d\\ude4f Al-\\u02bfAd\\u0101lah", asked);
    town.deliver(town.delivery(comment)).statusCode(200);
    workers.process();
    assertThat(town.interaction("u-" + town.region).get("text_masked"))
        .isEqualTo("Terima kasih \uD83D\uDE4F Al-\u02BFAd\u0101lah");
  }

  @Test
  void refusesABadSignatureAndStoresNothing() {
    byte[] body =
        town.delivery(town.comment("b-1", null, "x", asked)).getBytes(StandardCharsets.UTF_8);
    long before = deliveries();
    town.deliver(body, Town.sign("bukan-rahasianya", body))
        .statusCode(403)
        .contentType("application/problem+json");
    town.deliver(body, "sha256=00").statusCode(403);
    given()
        .contentType("application/json")
        .body(body)
        .post("/webhooks/meta/" + town.channel())
        .then()
        .statusCode(403);
    String other = town.delivery(town.comment("b-2", null, "x", asked));
    town.deliver(other.getBytes(StandardCharsets.UTF_8), Town.sign(Town.APP_SECRET, body))
        .statusCode(403);
    assertThat(deliveries()).isEqualTo(before);
  }

  @Test
  void twoAppSecretsAreValidWhileOneIsRotated() {
    Town.with(town.coordinator())
        .body(Map.of("appSecret", "rahasia-baru"))
        .post("/api/v1/channels/" + town.channel() + "/renew-secrets")
        .then()
        .statusCode(200);
    byte[] body =
        town.delivery(town.comment("r-1", null, "x", asked)).getBytes(StandardCharsets.UTF_8);
    town.deliver(body, Town.sign("rahasia-baru", body)).statusCode(200);
    town.deliver(body, Town.sign(Town.APP_SECRET, body)).statusCode(200);
  }

  @Test
  void keepsTheBodyOnlyEncrypted() {
    town.deliver(town.delivery(town.comment("e-1", null, "kata rahasia warga", asked)));
    byte[] sealed =
        (byte[])
            Db.query("select body_sealed from raw_delivery where channel_id = ?", town.channel())
                .get(0)
                .get("body_sealed");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("rahasia warga");
  }

  @Test
  void aRepeatedDeliveryIsAcknowledgedAndAppliedOnce() {
    String id = "d-" + town.region;
    String body = town.delivery(town.comment(id, null, "Halo", asked));
    town.deliver(body).statusCode(200);
    town.deliver(body).statusCode(200);
    workers.process();
    // the same event in another delivery has another key of delivery but the same natural key
    town.deliver(body.replace("\"time\":1700000000", "\"time\":1700000001")).statusCode(200);
    workers.process();
    assertThat(deliveries()).isEqualTo(2);
    assertThat(
            Db.query("select count(*) as n from interaction where region = ?", town.region)
                .get(0)
                .get("n"))
        .isEqualTo(1L);
  }

  @Test
  void readsEveryEntryAndEveryChangeAndCountsWhatItDoesNotKnow() {
    String first = town.comment("m-1", null, "satu", asked);
    String second = town.comment("m-2", null, "dua", asked);
    String like = "{\"field\":\"feed\",\"value\":{\"item\":\"reaction\",\"verb\":\"add\"}}";
    String entry =
        "{\"id\":\"%s\",\"time\":1700000000,\"changes\":[%s]}".formatted(town.page, "%s");
    String foreign =
        "{\"id\":\"halaman-lain\",\"time\":1,\"changes\":["
            + town.comment("m-3", null, "tiga", asked)
            + "]}";
    String message = "{\"id\":\"" + town.page + "\",\"messaging\":[{\"sender\":{\"id\":\"7\"}}]}";
    town.deliver(
            "{\"object\":\"page\",\"entry\":["
                + entry.formatted(first + "," + like)
                + ","
                + entry.formatted(second)
                + ","
                + foreign
                + ","
                + message
                + "]}")
        .statusCode(200);
    workers.process();
    assertThat(town.interaction("m-1")).isNotNull();
    assertThat(town.interaction("m-2")).isNotNull();
    assertThat(town.interaction("m-3")).isNull();
    assertThat(outcomes())
        .containsExactly("APPLIED", "UNKNOWN_TYPE", "APPLIED", "UNKNOWN_ACCOUNT", "UNKNOWN_TYPE");
  }

  @Test
  void aSignedBodyThatIsNoJsonIsTakenInAndDone() {
    town.deliver("bukan json").statusCode(200);
    workers.process();
    assertThat(Db.query("select state from raw_delivery where channel_id = ?", town.channel()))
        .containsExactly(Map.of("state", "PROCESSED"));
  }

  @Test
  void anUnknownChannelIsAnsweredAndRememberedWithoutItsBody() {
    UUID unknown = UUID.randomUUID();
    given()
        .contentType("application/json")
        .body("{\"entry\":[]}")
        .post("/webhooks/meta/" + unknown)
        .then()
        .statusCode(200);
    assertThat(
            Db.query("select state, body_sealed from raw_delivery where channel_id = ?", unknown)
                .get(0))
        .containsEntry("state", "UNKNOWN_CHANNEL")
        .containsEntry("body_sealed", null);
  }

  @Test
  void ourOwnCommentAnswersWhatWaitsInTheThread() {
    String question = "q-" + town.region;
    town.deliver(town.delivery(town.comment(question, null, "Jam buka?", asked)));
    town.deliver(
        town.delivery(town.own("a-" + town.region, question, "Jam 8.", asked.plusSeconds(300))));
    workers.process();
    assertThat(town.interaction(question)).containsEntry("response_state", "ANSWERED");
    assertThat(town.interaction("a-" + town.region)).containsEntry("direction", "OUT");
    assertThat(Db.query("select state from sla_clock where region = ?", town.region).get(0))
        .containsEntry("state", "MET");
  }

  @Test
  void anAnswerThatOvertakesItsQuestionStillCounts() {
    String question = "o-" + town.region;
    town.deliver(
        town.delivery(town.own(question + "-a", question, "Jam 8.", asked.plusSeconds(300))));
    town.deliver(town.delivery(town.comment(question, null, "Jam buka?", asked)));
    workers.process();
    assertThat(town.interaction(question)).containsEntry("response_state", "ANSWERED");
  }

  @Test
  void aRemovalWinsEvenWhenTheCommentArrivesAfterIt() {
    town.deliver(town.delivery(town.comment("remove", "x-1", null, "", asked, "citizen-7")));
    town.deliver(town.delivery(town.comment("x-1", null, "Halo", asked)));
    workers.process();
    assertThat(town.interaction("x-1")).isNull();
  }

  @Test
  void aRemovedCommentLosesItsWordsAndItsClock() {
    town.deliver(town.delivery(town.comment("x-2", null, "Halo", asked)));
    town.deliver(town.delivery(town.comment("remove", "x-2", null, "", asked, "citizen-7")));
    workers.process();
    assertThat(town.interaction("x-2"))
        .containsEntry("response_state", "DELETED_BY_AUTHOR")
        .containsEntry("text_masked", null)
        .containsEntry("original_sealed", null);
    assertThat(Db.query("select state from sla_clock where region = ?", town.region).get(0))
        .containsEntry("state", "CANCELLED");
  }

  @Test
  void onlyTheNewestEditCounts() {
    town.deliver(town.delivery(town.comment("v-1", null, "satu", asked)));
    town.deliver(
        town.delivery(
            town.comment("edited", "v-1", null, "tiga", asked.plusSeconds(60), "citizen-7")));
    town.deliver(
        town.delivery(
            town.comment("edited", "v-1", null, "dua", asked.plusSeconds(30), "citizen-7")));
    workers.process();
    assertThat(town.interaction("v-1")).containsEntry("text_masked", "tiga");
  }

  @Test
  void aTimeThatCannotBeIsReplacedAndFlagged() {
    town.deliver(
        town.delivery(
            town.comment("t-1", null, "dari masa depan", Instant.now().plusSeconds(90_000))));
    workers.process();
    assertThat(town.interaction("t-1")).containsEntry("time_doubted", true);
  }

  @Test
  void anEditThatComesAfterTheRemovalBringsNothingBack() {
    town.deliver(town.delivery(town.comment("x-3", null, "Halo", asked)));
    town.deliver(town.delivery(town.comment("remove", "x-3", null, "", asked, "citizen-7")));
    town.deliver(
        town.delivery(
            town.comment("edited", "x-3", null, "kata lama", asked.plusSeconds(60), "citizen-7")));
    workers.process();
    assertThat(town.interaction("x-3"))
        .containsEntry("text_masked", null)
        .containsEntry("original_sealed", null)
        .containsEntry("edited_at", null);
  }

  /** A case made of a comment, on which the unit works. */
  private Cases.Filed caseOf(String comment) {
    return new Cases(town)
        .inProgress(
            Map.of(
                "interactionId", town.interaction(comment).get("id").toString(),
                "class", "COMPLAINT",
                "category", "Obat"));
  }

  private long answers(Cases.Filed filed) {
    return Db.query(
            "select 1 from complaint_log where complaint_id = ?::uuid and event = 'ANSWER_SENT'",
            filed.id())
        .size();
  }

  @Test
  void everyAnswerTypedInTheAppCountsForTheOpenCasesOfTheThread() {
    String root = "n-" + town.region;
    town.deliver(town.delivery(town.comment(root, null, "Obat habis", asked)));
    town.deliver(
        town.delivery(town.comment(root + "-2", root, "Di sini juga", asked.plusSeconds(10))));
    town.deliver(
        town.delivery(town.own(root + "-a", root, "Kami cek dulu.", asked.plusSeconds(60))));
    workers.process();
    Cases.Filed first = caseOf(root);
    Cases.Filed second = caseOf(root + "-2");
    assertThat(answers(first)).as("the comment was answered before it was a case").isZero();
    String answer = town.own(root + "-b", root, "Stok tiba besok.", asked.plusSeconds(120));
    town.deliver(town.delivery(answer));
    town.deliver(town.delivery(answer).replace("1700000000", "1700000001"));
    workers.process();
    assertThat(answers(first)).isEqualTo(1);
    assertThat(answers(second)).isEqualTo(1);
    new Cases(town).step(first.id(), "resolve", Map.of("outcome", "ANSWERED"), 200);
    town.deliver(
        town.delivery(town.own(root + "-c", root, "Sudah tersedia.", asked.plusSeconds(180))));
    workers.process();
    assertThat(answers(first)).as("its end was said already").isEqualTo(1);
    assertThat(answers(second)).isEqualTo(2);
  }
}
