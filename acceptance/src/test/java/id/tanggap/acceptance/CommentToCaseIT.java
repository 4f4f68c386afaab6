package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A comment about a hole in a road at Losarang under a post of the public works agency: it becomes
 * a case once, the agency gives it back because the road is the province's, the province gets it,
 * and the citizen reads so where the comment stands.
 */
@Tag("story")
class CommentToCaseIT {

  private static final Duration SPREAD = Duration.ofMinutes(2);
  private static final String PHONE = "0812-0000-2222";
  private static final String TEXT = "Jalan berlubang di Losarang, hubungi saya " + PHONE;
  private static final String PARTNER = "Dinas Bina Marga Provinsi Contoh";

  private static Regency regency;
  private static Page page;

  @BeforeAll
  static void connectThePage() {
    regency =
        Regency.open(
            new Regency.UnitLine("DPUPR", "Dinas Pekerjaan Umum Contoh", "AGENCY", ""),
            new Regency.UnitLine("BM-PROV", PARTNER, "EXTERNAL_PARTNER", ""));
    regency.region().join("pic-dpupr", "unit-admin", "DPUPR");
    page = Page.of(regency, "DPUPR");
  }

  @Test
  void aCommentAboutARoadOfTheProvinceBecomesACaseAndIsAnsweredWhereItStands() {
    String post = page.id() + "_77";
    String comment = post + "_501";
    JsonNode message = toldTwice(comment, post);
    assertThat(message.path("text").asText()).contains("Losarang").doesNotContain(PHONE);
    String id = converted(message);
    JsonNode linked = linkedTo(id);
    assertThat(linked.path("externalId").asText()).isEqualTo(comment);
    assertThat(linked.path("postExternalId").asText()).isEqualTo(post);
    assertThat(linked.path("accountId").asText()).isEqualTo(page.account());
    assertThat(linked.path("unitId").asText()).isEqualTo(regency.unit("DPUPR"));
    JsonNode account =
        Gateway.get(regency.coordinator(), "/api/v1/accounts/" + page.account()).json();
    assertThat(account.path("unitId").asText()).isEqualTo(regency.unit("DPUPR"));

    disposedAndGivenBack(id);
    String code = forwarded(id);

    await("the answer under the comment")
        .atMost(SPREAD)
        .untilAsserted(() -> assertThat(Page.under(comment)).hasSize(1));
    assertThat(Page.under(comment).get(0))
        .contains("Bina Marga")
        .contains(code)
        .doesNotContain(PHONE);
    await("the comment to count as answered")
        .atMost(SPREAD)
        .until(() -> linkedTo(id).path("responseState").asText().equals("ANSWERED"));
    historyShowsBoth(id);
    clocksNameTheirRules(id);
    citizenReadsWhereItIs(code);
  }

  @Test
  void aDeliveryThatTheProviderDidNotSignIsRefusedAndLeavesNothing() {
    String post = page.id() + "_78";
    String comment = post + "_502";
    byte[] body = page.comment(comment, post, TEXT);
    Gateway.Answer refused = page.deliver(body, "sha256=" + "0".repeat(64));
    assertThat(refused.status()).as(refused.toString()).isIn(401, 403);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    // what was delivered afterwards is there, so that the refused one would be as well
    String later = post + "_503";
    assertThat(page.deliver(page.comment(later, post, TEXT)).status()).isEqualTo(200);
    await("the later comment").atMost(SPREAD).until(() -> messages(later).size() == 1);
    assertThat(messages(comment)).isEmpty();
  }

  private static JsonNode toldTwice(String comment, String post) {
    byte[] body = page.comment(comment, post, TEXT);
    assertThat(page.deliver(body).status()).isEqualTo(200);
    // later the same in other bytes too, as a provider does that gathers what it repeats
    byte[] again =
        new String(body, java.nio.charset.StandardCharsets.UTF_8)
            .concat("\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(page.deliver(body).status()).isEqualTo(200);
    assertThat(page.deliver(again).status()).isEqualTo(200);
    await("all deliveries to be worked on")
        .atMost(SPREAD)
        .untilAsserted(
            () -> {
              JsonNode deliveries =
                  Gateway.get(regency.token("ops"), "/api/v1/deliveries?limit=200")
                      .json()
                      .path("items");
              int told = 0;
              for (JsonNode delivery : deliveries) {
                assertThat(delivery.path("state").asText()).isEqualTo("PROCESSED");
                told += 1 + delivery.path("repeats").asInt();
              }
              assertThat(told).isGreaterThanOrEqualTo(3);
            });
    List<JsonNode> messages = messages(comment);
    assertThat(messages).as("told three times, stored once").hasSize(1);
    return messages.get(0);
  }

  private static List<JsonNode> messages(String comment) {
    Gateway.Answer list = Gateway.get(regency.coordinator(), "/api/v1/interactions?limit=200");
    assertThat(list.status()).as(list.toString()).isEqualTo(200);
    return java.util.stream.StreamSupport.stream(list.json().path("items").spliterator(), false)
        .filter(message -> message.path("externalId").asText().equals(comment))
        .toList();
  }

  private static String converted(JsonNode message) {
    Map<String, Object> body =
        Map.of(
            "interactionId", message.path("id").asText(),
            "class", "COMPLAINT",
            "category", "Jalan",
            "visibility", "PUBLIC",
            "title", "Jalan berlubang di Losarang");
    Gateway.Answer made = Gateway.post(regency.coordinator(), "/api/v1/complaints", body);
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(made.json().path("channel").asText()).isEqualTo("SOCIAL_MEDIA");
    assertThat(made.text()).contains("Losarang").doesNotContain(PHONE);
    assertThat(Gateway.post(regency.coordinator(), "/api/v1/complaints", body).status())
        .as("one comment is one case")
        .isEqualTo(409);
    return made.json().path("id").asText();
  }

  private static JsonNode linkedTo(String id) {
    String message = regency.shown(id, "").path("interactionId").asText();
    Gateway.Answer answer = Gateway.get(regency.coordinator(), "/api/v1/interactions/" + message);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private static void disposedAndGivenBack(String id) {
    regency.done(regency.coordinator(), id, "verify", Map.of());
    regency.done(regency.coordinator(), id, "assign", Map.of("unitId", regency.unit("DPUPR")));
    JsonNode back =
        regency.done(
            regency.token("pic-dpupr"),
            id,
            "return",
            Map.of("reason", "NOT_AUTHORISED: ruas ini jalan provinsi"));
    assertThat(back.path("state").asText()).isEqualTo("TRIAGED");
    assertThat(back.path("bounceCount").asInt()).isEqualTo(1);
  }

  private static String forwarded(String id) {
    JsonNode away =
        regency.done(
            regency.coordinator(),
            id,
            "forward",
            Map.of(
                "partnerUnitId", regency.unit("BM-PROV"),
                "number", "BM-2026-0112",
                "reason", "Ruas jalan provinsi",
                "message",
                    "Ruas ini jalan provinsi. Laporan Anda kami teruskan ke Dinas Bina Marga."));
    assertThat(away.path("state").asText()).isEqualTo("FORWARDED");
    JsonNode ledger = regency.shown(id, "/external-references").path("items");
    assertThat(ledger).hasSize(1);
    assertThat(ledger.path(0).path("partner").asText()).isEqualTo(PARTNER);
    assertThat(ledger.path(0).path("partnerUnitId").asText()).isEqualTo(regency.unit("BM-PROV"));
    assertThat(ledger.path(0).path("number").asText()).isEqualTo("BM-2026-0112");
    return away.path("trackingCode").asText();
  }

  private static void historyShowsBoth(String id) {
    JsonNode lines = regency.shown(id, "/timeline").path("items");
    assertThat(Regency.texts(lines, "event"))
        .containsSubsequence("RECEIVE", "VERIFY", "ASSIGN", "RETURN", "FORWARD", "NOTICE_SENT");
    assertThat(Regency.texts(lines, "reason"))
        .contains("NOT_AUTHORISED: ruas ini jalan provinsi", "Ruas jalan provinsi");
    JsonNode check = regency.shown(id, "/timeline/verification");
    assertThat(check.path("intact").asBoolean()).as(check.toString()).isTrue();
  }

  private static void clocksNameTheirRules(String id) {
    JsonNode clocks = regency.shown(id, "/sla").path("clocks");
    assertThat(clocks).isNotEmpty();
    for (JsonNode clock : clocks) {
      assertThat(clock.path("policyVersion").asInt()).as(clock.toString()).isEqualTo(1);
      if (clock.path("calendarId").isTextual()) {
        assertThat(clock.path("calendarVersion").asInt()).as(clock.toString()).isEqualTo(1);
      }
    }
    assertThat(Regency.texts(clocks, "kind")).contains("FIRST_RESPONSE", "VERIFY", "RESOLUTION");
  }

  private static void citizenReadsWhereItIs(String code) {
    Gateway.Answer tracked = Gateway.get(null, "/public/v1/complaints/" + code);
    assertThat(tracked.status()).as(tracked.toString()).isEqualTo(200);
    assertThat(tracked.json().path("status").asText()).isEqualTo("FORWARDED");
    assertThat(tracked.json().path("forwarded").path("partner").asText()).isEqualTo(PARTNER);
    assertThat(tracked.json().path("forwarded").path("number").asText()).isEqualTo("BM-2026-0112");
    assertThat(tracked.text())
        .doesNotContain(PHONE)
        .doesNotContain(PHONE.replace("-", ""))
        .doesNotContain("Contoh Warga");
  }
}
