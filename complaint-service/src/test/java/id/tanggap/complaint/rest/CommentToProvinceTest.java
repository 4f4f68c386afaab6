package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A comment about a hole in a road reaches the province: told twice but stored once, made a case,
 * given back by the unit as not its own, handed over, and answered where it was written.
 */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CommentToProvinceTest {

  @Inject TestClock clock;
  @Inject Workers workers;

  private Desk desk;

  @BeforeEach
  void openTheDesk() {
    desk = new Desk();
    // Monday 09:00 in Jakarta
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void aCommentAboutAProvincialRoadFindsItsWayAndItsAuthorIsTold() {
    Town town = desk.town;
    String comment = "losarang-" + town.region;
    String delivery =
        town.delivery(
            town.comment(
                comment, null, "Jalan berlubang di Losarang, WA 081234567890", clock.instant()));
    town.deliver(delivery).statusCode(200);
    town.deliver(delivery).statusCode(200);
    workers.process();
    assertThat(
            Db.query(
                "select count(*) as n from interaction where region = ? and external_id = ?",
                town.region,
                comment))
        .as("told twice, stored once")
        .containsExactly(Map.of("n", 1L));

    Map<String, Object> message = town.interaction(comment);
    Desk.Filed filed =
        desk.registered(Map.of("interactionId", message.get("id").toString(), "category", "Jalan"));
    JsonPath registered = desk.shown(filed, "");
    assertThat(registered.getString("interactionId")).isEqualTo(message.get("id").toString());
    assertThat(message)
        .containsEntry("post_external_id", "post-1")
        .containsEntry("account_id", town.account)
        .containsEntry("unit_id", town.health);
    Town.with(town.coordinator())
        .get("/api/v1/interactions/" + message.get("id"))
        .then()
        .statusCode(200)
        .body("externalId", equalTo(comment))
        .body("postExternalId", equalTo("post-1"))
        .body("accountId", equalTo(town.account.toString()))
        .body("unitId", equalTo(town.health.toString()));

    desk.done(filed, "verify", Map.of());
    desk.done(filed, "assign", Map.of("unitId", town.roads.toString()));
    String roads = town.as("unit-admin", "DPUPR");
    desk.step(roads, filed.id(), "return", Map.of("reason", "NOT_AUTHORISED: jalan provinsi"))
        .statusCode(200)
        .body("state", equalTo("TRIAGED"))
        .body("bounceCount", equalTo(1));
    clock.advance(Duration.ofHours(1));
    desk.done(
        filed,
        "forward",
        Map.of(
            "partner", "Dinas Bina Marga Provinsi",
            "number", "BM-2026-0112",
            "reason", "Ruas jalan provinsi",
            "message", "Ruas ini jalan provinsi. Laporan kami teruskan ke Bina Marga."));
    workers.send();
    assertThat(FakeGraph.postedTo(comment))
        .singleElement()
        .satisfies(
            posted ->
                assertThat(posted.message())
                    .startsWith("Ruas ini jalan provinsi.")
                    .contains(filed.code())
                    .doesNotContain("081234567890"));
    assertThat(town.interaction(comment)).containsEntry("response_state", "ANSWERED");

    assertThat(desk.events(filed))
        .containsSubsequence("RECEIVE", "VERIFY", "ASSIGN", "RETURN", "FORWARD", "NOTICE_SENT");
    List<String> reasons = desk.shown(filed, "/timeline").getList("items.reason");
    assertThat(reasons).contains("NOT_AUTHORISED: jalan provinsi", "Ruas jalan provinsi");
    JsonPath sla = desk.shown(filed, "/sla");
    assertThat(sla.getList("clocks.policyVersion")).containsOnly(1);
    assertThat(sla.getString("clocks.find { it.kind == 'RESOLUTION' }.metAt"))
        .isEqualTo("2026-11-02T03:00:00Z");
    JsonPath tracked = desk.tracked(filed);
    assertThat(tracked.getString("status")).isEqualTo("FORWARDED");
    assertThat(tracked.getString("forwarded.partner")).isEqualTo("Dinas Bina Marga Provinsi");
    assertThat(tracked.prettify()).doesNotContain("081234567890");
    desk.historyIsIntact(filed);
  }
}
