package id.tanggap.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.calendar.Scene;
import id.tanggap.kit.domain.Ids;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationResourceTest {

  @Test
  void beforeTheApprovalATimeIsOnlyReservedAndTheApprovalMakesItReady() {
    Scene scene = Scene.begin();
    String content = scene.draft();
    String publication =
        scene
            .schedule(content, Scene.now())
            .statusCode(201)
            .body("state", equalTo("PLANNED"))
            .extract()
            .path("id");
    scene
        .claim(scene.admin(), publication)
        .statusCode(409)
        .body("code", equalTo("approval-not-valid"));
    scene.content(content).body("state", equalTo("DRAFT"));

    scene.submit(content).statusCode(200);
    scene.decide(content, "APPROVE").statusCode(201);

    scene.publication(publication).body("state", equalTo("READY"));
    scene.content(content).body("state", equalTo("SCHEDULED"));
  }

  @Test
  void exemptInformationIsNeverScheduled() {
    Scene scene = Scene.begin();
    Map<String, Object> body = scene.draftBody();
    body.put("informationClass", "EXEMPT");

    scene
        .schedule(scene.draft(body), Scene.now())
        .statusCode(422)
        .body("code", equalTo("information-exempt"));
  }

  @Test
  void whatBecomesExemptAfterwardsIsCancelled() {
    Scene scene = Scene.begin();
    String content = scene.approved();
    String publication = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");
    scene.edit(content, Map.of("informationClass", "EXEMPT")).statusCode(200);

    scene.publication(publication).body("state", equalTo("CANCELLED"));
    scene.claim(scene.admin(), publication).statusCode(409);
  }

  @Test
  void whatIsRejectedHasNoTimeReservedAnyMore() {
    Scene scene = Scene.begin();
    String content = scene.draft();
    String publication = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");
    scene.submit(content).statusCode(200);
    scene.decide(content, "REJECT").statusCode(201);

    scene.publication(publication).body("state", equalTo("CANCELLED"));
  }

  @Test
  void anAccountThatWentToAnotherUnitIsNotPostedOnByTheFormerOne() {
    Scene scene = Scene.begin();
    String publication = scene.ready();
    scene.transfer(2, Scene.begin());
    scene.awaitAccount(2);

    scene
        .claim(scene.admin(), publication)
        .statusCode(404)
        .body("code", equalTo("account-unknown"));
    Scene.as(scene.admin())
        .body(Map.of("localDateTime", Scene.now().plusHours(1).toString()))
        .post("/api/v1/publications/" + publication + "/reschedule")
        .then()
        .statusCode(404)
        .body("code", equalTo("account-unknown"));
    scene.claim(scene.coordinator(), publication).statusCode(200);
  }

  @Test
  void anUnknownAccountIsToldApartFromASuspendedOne() {
    Scene scene = Scene.begin();
    String content = scene.approved();

    Scene.as(scene.admin())
        .body(
            Map.of(
                "contentId", content,
                "accountId", Ids.next(),
                "localDateTime", Scene.now().toString()))
        .post("/api/v1/publications")
        .then()
        .statusCode(404)
        .body("code", equalTo("account-unknown"));
    scene.account(2, "SUSPENDED");
    scene.awaitAccount(2);
    scene
        .schedule(content, Scene.now())
        .statusCode(422)
        .body("code", equalTo("account-not-usable"))
        .body("accountStatus", equalTo("SUSPENDED"));
  }

  @Test
  void oneContentOnOneAccountIsOnePublicationPerOccurrence() {
    Scene scene = Scene.begin();
    String content = scene.approved();
    String first = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");

    scene
        .schedule(content, Scene.now().plusDays(1))
        .statusCode(409)
        .body("code", equalTo("publication-exists"));
    occurrence(scene, content, "2").statusCode(201);
    cancel(scene, first).statusCode(200).body("state", equalTo("CANCELLED"));
    scene.schedule(content, Scene.now()).statusCode(201);
  }

  @Test
  void cancellingTheLastOneLeavesTheContentApproved() {
    Scene scene = Scene.begin();
    String content = scene.approved();
    String publication = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");

    cancel(scene, publication).statusCode(200);

    scene.content(content).body("state", equalTo("APPROVED"));
    cancel(scene, publication).statusCode(409).body("allowed", hasSize(0));
  }

  @Test
  void localTimeZoneAndMomentStandTogether() {
    Scene wit = Scene.inRegion("91.71", "Asia/Jayapura");
    LocalDateTime midnight = Scene.now().toLocalDate().plusDays(2).atStartOfDay();

    wit.schedule(wit.approved(), midnight)
        .statusCode(201)
        .body("localDateTime", equalTo(midnight + ":00"))
        .body("zone", equalTo("Asia/Jayapura"))
        .body("zoneLabel", equalTo("WIT"))
        .body("dueAt", equalTo(midnight.minusHours(9) + ":00Z"));
    calendar(wit, midnight.toLocalDate().toString()).body("days[0].items", hasSize(1));
    calendar(wit, midnight.toLocalDate().minusDays(1).toString()).body("days", hasSize(0));
  }

  @Test
  void aTimeThatPassedLongAgoAndAZoneThatIsNoneAreRefused() {
    Scene scene = Scene.begin();
    String content = scene.approved();

    scene
        .schedule(content, Scene.now().minusHours(2))
        .statusCode(422)
        .body("code", equalTo("due-time-passed"));
    Scene.as(scene.admin())
        .body(
            Map.of(
                "contentId",
                content,
                "accountId",
                scene.accountId(),
                "localDateTime",
                Scene.now().toString(),
                "zone",
                "WIB"))
        .post("/api/v1/publications")
        .then()
        .statusCode(422)
        .body("code", equalTo("zone-unknown"));
  }

  @Test
  void aPublicationDaysAwayIsNotHandedOutYet() {
    Scene scene = Scene.begin();
    String publication =
        scene.schedule(scene.approved(), Scene.now().plusDays(3)).extract().path("id");

    scene
        .claim(scene.admin(), publication)
        .statusCode(409)
        .body("code", equalTo("not-yet-claimable"));
  }

  @Test
  void onePersonAtATimeHoldsThePublication() {
    Scene scene = Scene.begin();
    String publication = scene.claimed();
    String first = scene.publication(publication).extract().path("claim.byName");

    scene
        .claim(scene.colleague(), publication)
        .statusCode(409)
        .body("code", equalTo("claimed-by-somebody-else"));
    scene.claim(scene.admin(), publication).statusCode(200);
    scene.result(scene.colleague(), publication, Scene.post()).statusCode(409);
    holdIsOver(publication);
    scene
        .claim(scene.colleague(), publication)
        .statusCode(200)
        .body("earlierClaims", hasSize(1))
        .body("earlierClaims[0].byName", equalTo(first));
    scene.result(scene.colleague(), publication, Scene.post()).statusCode(200);
  }

  @Test
  void whoHeldItFirstReportsThePostAlsoAfterSomebodyElseTookOver() {
    Scene scene = Scene.begin();
    String publication = scene.claimed();
    holdIsOver(publication);
    scene.claim(scene.colleague(), publication).statusCode(200);

    scene.result(scene.admin(), publication, Scene.post()).statusCode(200);
    scene
        .result(scene.colleague(), publication, Scene.post())
        .statusCode(409)
        .body("code", equalTo("already-published"));
  }

  @Test
  void theSameReportAgainIsTheSameAnswerAndAnotherAddressIsRefused() {
    Scene scene = Scene.begin();
    String publication = scene.claimed();
    String post = Scene.post();
    String first = scene.result(scene.admin(), publication, post).extract().asString();

    String again =
        Scene.as(scene.admin())
            .body(Map.of("url", "https://instagram.com/p/" + post + "?igsh=abc"))
            .post("/api/v1/publications/" + publication + "/manual-result")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(again).isEqualTo(first);
    scene
        .result(scene.admin(), publication, Scene.post())
        .statusCode(409)
        .body("code", equalTo("already-published"));
  }

  @Test
  void aTimeOfPublishingIsOneThatCanHaveBeen() {
    Scene scene = Scene.begin();
    String publication = scene.claimed();

    Map.of(
            "2019-01-01T00:00:00Z", "published-before-claim",
            "2999-01-01T00:00:00Z", "published-in-future",
            "+999999999-12-31T23:59:59Z", "invalid-request",
            "-999999999-01-01T00:00:00Z", "invalid-request")
        .forEach(
            (time, code) ->
                Scene.as(scene.admin())
                    .body(Map.of("url", scene.url(Scene.post()), "publishedAt", time))
                    .post("/api/v1/publications/" + publication + "/manual-result")
                    .then()
                    .statusCode(code.equals("invalid-request") ? 400 : 422)
                    .body("code", equalTo(code)));
  }

  @Test
  void anAddressOfAnotherAccountIsRefusedWithTheReason() {
    Scene scene = Scene.begin();
    String publication = scene.claimed();

    for (var refused :
        Map.of(
                "https://www.instagram.com/orang.lain/p/ABCDEF/",
                "foreign-post-address-owner",
                "https://www.facebook.com/" + scene.handle() + "/posts/1",
                "foreign-post-address-form",
                "instagram",
                "foreign-post-address-address")
            .entrySet()) {
      Scene.as(scene.admin())
          .body(Map.of("url", refused.getKey()))
          .post("/api/v1/publications/" + publication + "/manual-result")
          .then()
          .statusCode(422)
          .body("code", equalTo("foreign-post-address"))
          .body("errors.code", contains(refused.getValue()));
    }
    scene.publication(publication).body("state", equalTo("MANUAL")).body("url", nullValue());
  }

  @Test
  void onePostBelongsToOnePublication() {
    Scene scene = Scene.begin();
    String one = scene.claimed();
    String other = scene.claimed();
    String post = Scene.post();
    scene.result(scene.admin(), one, post).statusCode(200);

    scene
        .result(scene.admin(), other, post)
        .statusCode(409)
        .body("code", equalTo("post-already-bound"));
  }

  @Test
  void fromTheClaimOnTheTextIsNeitherEditedNorTakenBackUntilThePersonSaysHowItEnded() {
    Scene scene = Scene.begin();
    String publication = scene.claimed();
    String content = scene.publication(publication).extract().path("contentId");
    String until = scene.publication(publication).extract().path("claim.until");

    scene
        .edit(content, Map.of("narrative", "Berubah"))
        .statusCode(409)
        .body("code", equalTo("posting-in-progress"))
        .body("claimedUntil", equalTo(until));
    holdIsOver(publication);
    Scene.as(scene.admin())
        .post("/api/v1/contents/" + content + "/withdraw")
        .then()
        .statusCode(409)
        .body("code", equalTo("posting-in-progress"));
    scene.edit(content, Map.of("title", "Imunisasi gratis setiap Rabu")).statusCode(200);
    scene.content(content).body("state", equalTo("SCHEDULED"));
    scene.result(scene.admin(), publication, Scene.post()).statusCode(200);
    scene.content(content).body("state", equalTo("LIVE"));
  }

  @Test
  void whatSomebodyMayHavePostedIsEndedByOthersOnlyWithTheWordThatNothingIsUp() {
    Scene scene = Scene.begin();
    String publication = scene.claimed();
    Map<String, Object> said = Map.of("reason", "Tidak ada di akun", "notPosted", true);

    cancel(scene.colleague(), publication, said)
        .statusCode(409)
        .body("code", equalTo("claimed-by-somebody-else"));
    cancel(scene.coordinator(), publication, Map.of("reason", "Acara diundur"))
        .statusCode(422)
        .body("code", equalTo("not-posted-unconfirmed"));
    cancel(scene.coordinator(), publication, said).statusCode(200);

    String left = scene.claimed();
    holdIsOver(left);
    cancel(scene.colleague(), left, Map.of()).statusCode(422);
    cancel(scene.colleague(), left, said).statusCode(200).body("state", equalTo("CANCELLED"));
    cancel(scene.admin(), scene.claimed(), Map.of()).statusCode(200);
  }

  @Test
  void aNewTimeCountsTheRevisionsAndKeepsTheZone() {
    Scene scene = Scene.begin();
    String publication = scene.ready();
    LocalDateTime tomorrow = Scene.now().plusHours(20);

    Scene.as(scene.admin())
        .body(Map.of("localDateTime", tomorrow.toString()))
        .post("/api/v1/publications/" + publication + "/reschedule")
        .then()
        .statusCode(200)
        .body("state", equalTo("READY"))
        .body("revision", equalTo(2))
        .body("zone", equalTo(Scene.ZONE));
    scene.claim(scene.admin(), publication).statusCode(200);
    Scene.as(scene.admin())
        .body(Map.of("localDateTime", tomorrow.toString()))
        .post("/api/v1/publications/" + publication + "/reschedule")
        .then()
        .statusCode(409)
        .body("allowed", contains("CLAIM", "PUBLISH", "CANCEL"));
  }

  @Test
  void aStaleViewDoesNotCancel() {
    Scene scene = Scene.begin();
    String publication = scene.ready();
    String stale = scene.etag("/api/v1/publications/" + publication);
    scene.claim(scene.admin(), publication).statusCode(200);

    Scene.as(scene.admin())
        .header("If-Match", stale)
        .body(Map.of())
        .post("/api/v1/publications/" + publication + "/cancel")
        .then()
        .statusCode(412);
  }

  @Test
  void theListFiltersAndPages() {
    Scene scene = Scene.begin();
    String content = scene.approved();
    String near = scene.schedule(content, Scene.now()).extract().path("id");
    String far = occurrence(scene, content, "2").extract().path("id");

    String cursor =
        Scene.as(scene.admin())
            .queryParams(Map.of("contentId", content, "limit", 1))
            .get("/api/v1/publications")
            .then()
            .statusCode(200)
            .body("items.id", contains(far))
            .extract()
            .path("nextCursor");
    Scene.as(scene.admin())
        .queryParams(Map.of("contentId", content, "limit", 1, "cursor", cursor))
        .get("/api/v1/publications")
        .then()
        .body("items.id", contains(near))
        .body("nextCursor", nullValue());
    Scene.as(scene.admin())
        .queryParams(Map.of("accountId", scene.accountId(), "state", "PUBLISHED"))
        .get("/api/v1/publications")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void aDateThatNoCalendarHasIsNamedAndNotAFault() {
    Scene scene = Scene.begin();
    String absurd = "+999999999-12-31";

    Scene.as(scene.admin())
        .queryParams(Map.of("from", absurd, "to", absurd))
        .get("/api/v1/calendar")
        .then()
        .statusCode(400)
        .body("errors.code", contains("not-a-date"));
    Scene.as(scene.admin())
        .queryParam("on", absurd)
        .get("/api/v1/programmes")
        .then()
        .statusCode(400)
        .body("errors.code", contains("not-a-date"));
    Scene.as(scene.admin())
        .body(
            Map.of(
                "contentId", scene.draft(),
                "accountId", scene.accountId(),
                "localDateTime", absurd + "T23:59:59"))
        .post("/api/v1/publications")
        .then()
        .statusCode(400)
        .body("errors.code", contains("not-a-local-time"));
    Scene.as(scene.coordinator())
        .body(Map.of("name", "Program " + scene.code(), "validFrom", absurd))
        .post("/api/v1/programmes")
        .then()
        .statusCode(400)
        .body("errors.code", contains("not-a-date"));
  }

  @Test
  void aCalendarRangeIsForwardAndAQuarterAtMost() {
    Scene scene = Scene.begin();
    for (Map<String, String> range :
        List.of(
            Map.of("from", "2026-11-30", "to", "2026-11-01"),
            Map.of("from", "2026-01-01", "to", "2026-12-31"))) {
      Scene.as(scene.admin())
          .queryParams(range)
          .get("/api/v1/calendar")
          .then()
          .statusCode(400)
          .body("code", equalTo("calendar-range-invalid"));
    }
    Scene.as(scene.admin())
        .get("/api/v1/calendar")
        .then()
        .statusCode(400)
        .body("errors", hasSize(2));
  }

  @Test
  void aCalendarThatHoldsMoreThanAViewIsRefusedAndNotCut() {
    Scene scene = Scene.begin();
    String publication = scene.ready();
    LocalDateTime day = LocalDateTime.parse("2031-01-01T08:00");
    Map<String, Object> range =
        Map.of(
            "from", day.toLocalDate().toString(),
            "to", day.toLocalDate().toString(),
            "accountId", scene.accountId());
    copies(publication, day, 10_000);

    Scene.as(scene.admin())
        .queryParams(range)
        .get("/api/v1/calendar")
        .then()
        .statusCode(200)
        .body("days[0].items", hasSize(10_000));
    copies(publication, day, 1);
    Scene.as(scene.admin())
        .queryParams(range)
        .get("/api/v1/calendar")
        .then()
        .statusCode(422)
        .body("code", equalTo("calendar-too-full"))
        .body("most", equalTo(10_000));
  }

  /** Cancelled ones of another day, which no scan for missed ones looks at. */
  private static void copies(String publication, LocalDateTime day, int count) {
    Db.update(
        "insert into publication (id, region, content_id, account_id, unit_id, occurrence, mode,"
            + " state, local_at, zone, due_at, miss_at, revision, fence, created_at, updated_at,"
            + " version)"
            + " select gen_random_uuid(), region, content_id, account_id, unit_id, occurrence, mode,"
            + " 'CANCELLED', cast(? as timestamp), zone, due_at, miss_at, revision, fence,"
            + " created_at, updated_at, 0 from publication, generate_series(1, cast(? as int))"
            + " where id = ?",
        day.toString(),
        count,
        UUID.fromString(publication));
  }

  private static ValidatableResponse calendar(Scene scene, String day) {
    return Scene.as(scene.admin())
        .queryParams(Map.of("from", day, "to", day))
        .get("/api/v1/calendar")
        .then()
        .statusCode(200);
  }

  private static void holdIsOver(String publication) {
    Db.update(
        "update publication set claimed_until = now() - interval '1 second' where id = ?",
        UUID.fromString(publication));
  }

  private static ValidatableResponse cancel(Scene scene, String publication) {
    return cancel(scene.admin(), publication, Map.of("reason", "Acara diundur"));
  }

  private static ValidatableResponse cancel(
      String token, String publication, Map<String, Object> body) {
    return Scene.as(token)
        .body(body)
        .post("/api/v1/publications/" + publication + "/cancel")
        .then();
  }

  private static ValidatableResponse occurrence(Scene scene, String content, String occurrence) {
    return Scene.as(scene.admin())
        .body(
            Map.of(
                "contentId",
                content,
                "accountId",
                scene.accountId(),
                "localDateTime",
                Scene.now().plusDays(7).toString(),
                "occurrence",
                occurrence))
        .post("/api/v1/publications")
        .then();
  }
}
