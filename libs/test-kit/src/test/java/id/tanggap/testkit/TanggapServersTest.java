package id.tanggap.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TanggapServersTest {

  @Test
  void tellsEverySettingThatAServiceNeeds() {
    assertThat(TanggapServers.settings())
        .containsOnlyKeys(
            "TANGGAP_DB_URL",
            "TANGGAP_DB_USER",
            "TANGGAP_DB_PASSWORD",
            "TANGGAP_KAFKA",
            "TANGGAP_OIDC_URL",
            "TANGGAP_ACCOUNT_KEY_FILE",
            "TANGGAP_SIGNING_KEYS_FILE",
            "tanggap.account.vault.lease-clients.\"connector\"");
  }

  @Test
  void startsOnce() {
    assertThat(new TanggapServers().start()).isEqualTo(new TanggapServers().start());
  }

  @Test
  void hasADatabaseOfItsOwn() {
    Db.update("create table if not exists probe (id uuid primary key, text varchar)");
    UUID id = UUID.randomUUID();

    assertThat(Db.update("insert into probe values (?, ?)", id, "hello")).isEqualTo(1);
    assertThat(Db.query("select text from probe where id = ?", id))
        .containsExactly(Map.of("text", "hello"));
    assertThat(Db.query("select current_setting('server_version_num')::int / 10000 as major"))
        .containsExactly(Map.of("major", 18));
  }

  @Test
  void theProbeSeesOnlyWhatCameAfterIt() {
    KafkaProbe.send(Topics.UNIT_STATE, "k", Map.of(), "before");
    KafkaProbe probe = KafkaProbe.at(Topics.UNIT_STATE);
    KafkaProbe.sendEvent(Topics.UNIT_STATE, "k", "type", "subject", "33.28", "id-1", "{}");

    List<ConsumerRecord<String, String>> seen = probe.awaitKey("k", 1);

    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).value()).isEqualTo("{}");
    assertThat(KafkaProbe.header(seen.get(0), "ce_id")).isEqualTo("id-1");
    assertThat(probe.soFar()).hasSize(1);
  }

  @Test
  void theIssuerPublishesItsKeyWhereTheDiscoveryDocumentSays() {
    String issuer = TanggapServers.settings().get("TANGGAP_OIDC_URL");

    String keys =
        given()
            .get(issuer + "/.well-known/openid-configuration")
            .then()
            .statusCode(200)
            .body("issuer", equalTo(issuer))
            .extract()
            .path("jwks_uri");

    given().get(keys).then().statusCode(200).body("keys[0].kid", equalTo(StubIssuer.KEY_ID));
  }
}
