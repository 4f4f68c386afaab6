package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody reports in secret that a health centre asks for money it may not ask for: the
 * inspectorate works on it, the health centre cannot even tell that it exists, and the reporter
 * learns what was done with the own data.
 */
@Tag("story")
class SecretPuskesmasIT {

  private static final String PUBLIC = "/public/v1/complaints";
  private static final String CASES = "/api/v1/complaints";
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final String NAME = "Contoh Siti Aminah";
  private static final String PHONE = "0812-0000-3333";
  private static final String TEXT =
      "Petugas Contoh Rahmat di loket 3 meminta Rp 150.000. Hubungi " + PHONE + ".";

  private static Regency regency;

  private record Filed(String id, String code, String pin) {}

  @BeforeAll
  static void openTheRegion() {
    regency =
        Regency.open(
            new Regency.UnitLine("DINKES", "Dinas Kesehatan Contoh", "AGENCY", ""),
            new Regency.UnitLine("PKM-1", "Puskesmas Contoh", "HEALTH_CENTRE", "DINKES"),
            new Regency.UnitLine("PKM-2", "Puskesmas Contoh Dua", "HEALTH_CENTRE", "DINKES"),
            new Regency.UnitLine("INSPEKTORAT", "Inspektorat Contoh", "AGENCY", ""));
    regency.region().join("pic-pkm", "unit-admin", "PKM-1");
    regency.region().join("pic-pkm-2", "unit-admin", "PKM-2");
    regency.region().join("pic-inspektorat", "unit-admin", "INSPEKTORAT");
    regency.region().join("auditor", "auditor", null);
    regency.region().join("operator", "operator", null);
    regency.region().join("dpo", "privacy-officer", null);
  }

  @Test
  void theUnitThatHandlesTheReportReadsWhatIsSaidButNotByWhom() {
    Filed filed = handed();
    Gateway.Answer seen = Gateway.get(regency.token("pic-inspektorat"), CASES + "/" + filed.id());
    assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
    assertThat(seen.json().path("text").asText())
        .isEqualTo("Petugas Contoh Rahmat di loket 3 meminta Rp 150.000. Hubungi [TELEPON].");
    assertThat(seen.json().path("reporterKnown").asBoolean()).isTrue();
    assertThat(seen.text()).doesNotContain("Siti").doesNotContain("0000-3333");
    Gateway.Answer look =
        regency.step(
            regency.token("pic-inspektorat"), filed.id(), "unmask", Map.of("reason", "ingin tahu"));
    assertThat(look.status()).isEqualTo(403);
  }

  @Test
  void theReportedUnitCannotTellTheReportFromOneThatDoesNotExist() {
    Filed filed = handed();
    for (String who : List.of("pic-pkm", "pic-dinkes")) {
      knowsNothingOf(filed, who);
    }
    // whoever stands above the unit that handles it would read it, were not one below them meant
    Filed near = handedTo("PKM-2");
    assertThat(Gateway.get(regency.token("pic-pkm-2"), CASES + "/" + near.id()).status())
        .isEqualTo(200);
    knowsNothingOf(near, "pic-dinkes");
  }

  private static void knowsNothingOf(Filed filed, String who) {
    String token = regency.token(who);
    String nothing = UUID.randomUUID().toString();
    for (String below : List.of("", "/sla", "/timeline", "/messages", "/assignments")) {
      assertThat(Gateway.get(token, CASES + "/" + filed.id() + below).plain(filed.id()))
          .as(who + below)
          .isEqualTo(Gateway.get(token, CASES + "/" + nothing + below).plain(nothing));
    }
    assertThat(regency.step(token, filed.id(), "accept", Map.of()).plain(filed.id()))
        .as(who + " accept")
        .isEqualTo(regency.step(token, nothing, "accept", Map.of()).plain(nothing));
    assertThat(regency.listed(token, filed.code()).isMissingNode()).as(who).isTrue();
    assertThat(Gateway.get(token, CASES + "?count=true").json().path("count").asInt())
        .as(who)
        .isZero();
  }

  @Test
  void withoutThePinTheTrackerKnowsNoSuchReport() {
    Filed filed = handed();
    Gateway.Answer without = Gateway.get(null, PUBLIC + "/" + filed.code());
    String nobody = "7Q2M-K9XD-41TZ-B0RW";
    assertThat(without.status()).isEqualTo(404);
    assertThat(without.plain(filed.code()))
        .isEqualTo(Gateway.get(null, PUBLIC + "/" + nobody).plain(nobody));
    assertThat(citizen("GET", filed, "", null).status()).isEqualTo(200);
  }

  @Test
  void listsHideSecretReportsAndFiguresCountThemFromFiveOnOnceTheirMonthIsOver() {
    YearMonth last = YearMonth.now(ZONE).minusMonths(1);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(filed().id());
    }
    moveTo(last, ids);
    assertThat(figures(last).path("cases").asInt()).as("four would betray one").isZero();

    List<String> fifth = List.of(filed().id());
    moveTo(last, fifth);
    assertThat(figures(last).path("cases").asInt()).isEqualTo(5);
    assertThat(figures(last).path("secret").asInt()).isEqualTo(5);
    for (String who : List.of("auditor", "bupati")) {
      Gateway.Answer list = Gateway.get(regency.token(who), CASES + "?count=true&limit=200");
      assertThat(list.status()).as(list.toString()).isEqualTo(200);
      assertThat(Regency.texts(list.json().path("items"), "visibility"))
          .as(who)
          .doesNotContain("SECRET");
      assertThat(list.json().path("count").asInt()).as(who).isZero();
    }
  }

  @Test
  void theCoordinatorLooksBehindTheMaskForAPurposeAndThatIsWrittenDown() {
    Filed filed = handed();
    assertThat(regency.step(regency.coordinator(), filed.id(), "unmask", Map.of()).status())
        .as("without a purpose")
        .isEqualTo(400);
    JsonNode seen =
        regency.done(
            regency.coordinator(),
            filed.id(),
            "unmask",
            Map.of("reason", "Menelepon pelapor untuk tanggal kejadian"));
    assertThat(seen.path("reporter").path("name").asText()).isEqualTo(NAME);
    assertThat(seen.path("reporter").path("phone").asText()).isEqualTo(PHONE);

    JsonNode looks = looks(filed);
    assertThat(looks).hasSize(1);
    assertThat(looks.path(0).path("reason").asText())
        .isEqualTo("Menelepon pelapor untuk tanggal kejadian");
    assertThat(looks.path(0).path("purpose").asText()).isEqualTo("HANDLING");
    assertThat(looks.path(0).path("lookedBy").asText()).isNotEmpty();
    assertThat(looks.toString()).doesNotContain(NAME).doesNotContain(PHONE);
    assertThat(Regency.texts(regency.shown(filed.id(), "/timeline").path("items"), "event"))
        .contains("UNMASK");
    assertThat(
            Gateway.get(regency.token("pic-pkm"), "/api/v1/break-glass?complaintId=" + filed.id())
                .status())
        .isEqualTo(403);
  }

  @Test
  void theReporterGetsTheOwnDataWithItsTrailInSeventyTwoHoursAndNobodyElsesName() {
    Filed filed = handed();
    regency.done(
        regency.coordinator(), filed.id(), "unmask", Map.of("reason", "Menelepon pelapor"));
    Gateway.Answer asked =
        citizen(
            "POST",
            filed,
            "/privacy-requests",
            Map.of("kind", "ACCESS", "details", "Siapa yang membuka data saya?"));
    assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
    Instant received = Instant.parse(asked.json().path("receivedAt").asText());
    Instant due = Instant.parse(asked.json().path("dueAt").asText());
    assertThat(Duration.between(received, due)).isEqualTo(Duration.ofHours(72));

    String request = asked.json().path("id").asText();
    assertThat(right(request, "take", Map.of()).status()).isEqualTo(200);
    Gateway.Answer export = right(request, "export", Map.of());
    assertThat(export.status()).as(export.toString()).isEqualTo(200);
    assertThat(export.json().path("cases")).hasSize(1);
    JsonNode own = export.json().path("cases").path(0);
    assertThat(own.path("trackingCode").asText()).isEqualTo(filed.code());
    assertThat(own.path("reporter").path("name").asText()).isEqualTo(NAME);
    assertThat(own.path("reporter").path("phone").asText()).isEqualTo(PHONE);
    assertThat(own.path("words").path("text").asText())
        .startsWith("Petugas [NAMA] di loket 3 meminta Rp 150.000.");
    assertThat(Regency.texts(own.path("trail"), "event"))
        .containsSubsequence("RECEIVE", "VERIFY", "ASSIGN", "UNMASK");
    assertThat(Regency.texts(own.path("trail"), "by")).contains("Pelapor", "Petugas");
    assertThat(export.text()).doesNotContain("Rahmat").doesNotContain("diskominfo");

    JsonNode answered =
        right(request, "complete", Map.of("answer", "Salinan diserahkan di loket")).json();
    assertThat(answered.path("state").asText()).isEqualTo("COMPLETED");
    assertThat(Instant.parse(answered.path("completedAt").asText())).isBefore(due);
    Gateway.Answer trail =
        Gateway.get(regency.token("auditor"), "/api/v1/privacy-requests/" + request + "/trail");
    assertThat(Regency.texts(trail.json().path("items"), "event"))
        .containsExactly("RECEIVE", "TAKE", "EXPORT", "COMPLETE");
    assertThat(Regency.texts(looks(filed), "purpose"))
        .containsExactly("SUBJECT_REQUEST", "HANDLING");
  }

  private static Filed filed() {
    try {
      Gateway.Answer answer =
          Gateway.send(
              null,
              "POST",
              PUBLIC,
              "application/json",
              Gateway.JSON.writeValueAsBytes(
                  Map.of(
                      "region", regency.code(),
                      "class", "COMPLAINT",
                      "category", "Pungutan",
                      "visibility", "SECRET",
                      "text", TEXT,
                      "reporter", Map.of("name", NAME, "phone", PHONE),
                      "reportedUnitCode", "PKM-1",
                      "consentVersion", "2026-01")),
              Regency.fresh());
      assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
      String code = answer.json().path("trackingCode").asText();
      String id = regency.listed(regency.coordinator(), code).path("id").asText();
      return new Filed(id, code, answer.json().path("pin").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Filed, checked and given to the inspectorate. */
  private static Filed handed() {
    return handedTo("INSPEKTORAT");
  }

  /** Filed, checked and given to a unit other than the reported one. */
  private static Filed handedTo(String unit) {
    Filed filed = filed();
    regency.done(regency.coordinator(), filed.id(), "verify", Map.of("category", "Pungutan"));
    Gateway.Answer own =
        regency.step(
            regency.coordinator(), filed.id(), "assign", Map.of("unitId", regency.unit("PKM-1")));
    assertThat(own.status()).as("whom it is about does not handle it").isEqualTo(422);
    regency.done(regency.coordinator(), filed.id(), "assign", Map.of("unitId", regency.unit(unit)));
    return filed;
  }

  private static Gateway.Answer citizen(String method, Filed filed, String what, Object body) {
    try {
      return Gateway.send(
          null,
          method,
          PUBLIC + "/" + filed.code() + what,
          body == null ? null : "application/json",
          body == null ? null : Gateway.JSON.writeValueAsBytes(body),
          Map.of("X-Tracking-Pin", filed.pin()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gateway.Answer right(String request, String verb, Map<String, ?> body) {
    return Gateway.post(
        regency.token("dpo"), "/api/v1/privacy-requests/" + request + "/" + verb, body);
  }

  private static JsonNode looks(Filed filed) {
    Gateway.Answer looks =
        Gateway.get(regency.token("auditor"), "/api/v1/break-glass?complaintId=" + filed.id());
    assertThat(looks.status()).as(looks.toString()).isEqualTo(200);
    return looks.json().path("items");
  }

  private static JsonNode figures(YearMonth month) {
    Gateway.Answer answer =
        Gateway.get(
            regency.token("operator"),
            "/api/v1/complaint-statistics?by=UNIT&from="
                + month.atDay(1)
                + "&to="
                + month.atEndOfMonth());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json().path("whole");
  }

  /** As if they had come in during a month that is over: only time can do that. */
  private static void moveTo(YearMonth month, List<String> ids) {
    Instant then = month.atDay(10).atTime(9, 0).atZone(ZONE).toInstant();
    assertThat(
            Databases.age(
                "complaint",
                "update complaint_change set recorded_at = ?"
                    + " where complaint_id = any(cast(? as uuid[]))",
                Timestamp.from(then),
                ids.toArray(new String[0])))
        .isEqualTo(ids.size());
  }
}
