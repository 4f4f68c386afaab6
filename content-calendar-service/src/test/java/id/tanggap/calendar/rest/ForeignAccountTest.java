package id.tanggap.calendar.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.tanggap.calendar.Scene;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content of one unit on the account of another: who holds the account posts, and no more. */
@QuarkusTest
class ForeignAccountTest {
  private static final String PUBLICATIONS = "/api/v1/publications/";

  private Scene author;
  private Scene holder;
  private String content;
  private String publication;

  @BeforeEach
  void aCoordinatorPlansItOnTheAccountOfAnotherUnit() {
    author = Scene.begin();
    holder = Scene.begin();
    content = author.approved();
    publication =
        Scene.as(author.coordinator())
            .body(
                Map.of(
                    "contentId", content,
                    "accountId", holder.accountId(),
                    "localDateTime", Scene.now().toString()))
            .post("/api/v1/publications")
            .then()
            .statusCode(201)
            .body("state", equalTo("READY"))
            .extract()
            .path("id");
  }

  private ValidatableResponse send(String token, String verb, Map<String, Object> body) {
    return Scene.as(token).body(body).post(PUBLICATIONS + publication + "/" + verb).then();
  }

  private ValidatableResponse cancel(String token) {
    return send(token, "cancel", Map.of());
  }

  private ValidatableResponse reschedule(String token) {
    return send(token, "reschedule", Map.of("localDateTime", Scene.now().plusHours(1).toString()));
  }

  private ValidatableResponse report(String token) {
    return holder.result(token, publication, Scene.post());
  }

  private ValidatableResponse read(String token) {
    return Scene.as(token).get(PUBLICATIONS + publication).then();
  }

  private static void refused(ValidatableResponse answer, int status, String code) {
    answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
  }

  @Test
  void whoHoldsTheAccountFindsWhatIsToBePostedTakesItOverAndReportsIt() {
    String day = Scene.now().toLocalDate().toString();
    Scene.as(holder.admin())
        .get("/api/v1/publications")
        .then()
        .statusCode(200)
        .body("items.id", contains(publication));
    Scene.as(holder.admin())
        .queryParams(Map.of("from", day, "to", day))
        .get("/api/v1/calendar")
        .then()
        .statusCode(200)
        .body("days[0].items.publicationId", contains(publication));
    read(holder.admin()).statusCode(200).body("contentId", equalTo(content));
    Scene.as(holder.admin()).get(PUBLICATIONS + publication + "/timeline").then().statusCode(200);

    holder
        .claim(holder.admin(), publication)
        .statusCode(200)
        .body("text", equalTo("Ayo imunisasi! Gratis setiap Rabu pagi."));
    refused(holder.claim(holder.colleague(), publication), 409, "claimed-by-somebody-else");
    refused(report(holder.colleague()), 409, "claimed-by-somebody-else");
    report(holder.admin()).statusCode(200).body("state", equalTo("PUBLISHED"));
    author.content(content).body("state", equalTo("LIVE"));
  }

  @Test
  void whoStandsInForTheHolderTakesOverWhenTheHoldIsFree() {
    holder.claim(holder.colleague(), publication).statusCode(200);
    report(holder.colleague()).statusCode(200).body("state", equalTo("PUBLISHED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver", "operator", "evaluator"})
  void nobodyElseOfThatUnitTakesItOverReportsOrSeesIt(String role) {
    String token =
        Tokens.of("orang-" + holder.code(), holder.region(), List.of(holder.code()), role);

    refused(holder.claim(token, publication), 403, "forbidden");
    refused(report(token), 403, "forbidden");
    refused(cancel(token), 403, "forbidden");
    boolean reads = role.equals("approver");
    refused(read(token), reads ? 404 : 403, reads ? "not-found" : "forbidden");
    if (reads) {
      Scene.as(token).get("/api/v1/publications").then().body("items", empty());
    }
  }

  @Test
  void anAdminOfAThirdUnitReachesNothingOfIt() {
    Scene third = Scene.begin();

    refused(read(third.admin()), 404, "not-found");
    refused(holder.claim(third.admin(), publication), 404, "not-found");
    refused(report(third.admin()), 404, "not-found");
    refused(cancel(third.admin()), 404, "not-found");
    refused(reschedule(third.admin()), 404, "not-found");
  }

  @Test
  void theAuthorDoesNotPostOnTheForeignAccountAndCoordinatorsDo() {
    read(author.admin()).statusCode(200);
    refused(author.claim(author.admin(), publication), 404, "account-unknown");
    author.claim(author.coordinator(), publication).statusCode(200);
    report(author.coordinator()).statusCode(200).body("state", equalTo("PUBLISHED"));
  }

  @Test
  void whoHoldsTheAccountChangesNeitherTextNorTimeAndCancelsOnlyWhatIsInTheOwnHands() {
    String items = "/api/v1/contents/" + content;
    refused(Scene.as(holder.admin()).get(items).then(), 404, "not-found");
    refused(
        Scene.as(holder.admin())
            .contentType("application/merge-patch+json")
            .header("If-Match", author.etag(items))
            .body(Map.of("title", "Judul lain"))
            .patch(items)
            .then(),
        404,
        "not-found");
    refused(reschedule(holder.admin()), 403, "publication-of-another-unit");
    refused(cancel(holder.admin()), 403, "publication-of-another-unit");

    holder.claim(holder.admin(), publication).statusCode(200);
    refused(reschedule(holder.admin()), 403, "publication-of-another-unit");
    refused(cancel(holder.colleague()), 403, "publication-of-another-unit");
    cancel(holder.admin()).statusCode(200).body("state", equalTo("CANCELLED"));
    author.content(content).body("state", equalTo("APPROVED"));
  }

  @Test
  void whoTookItOverReportsThePostAlsoWhenTheAccountWentToAnotherUnit() {
    holder.claim(holder.admin(), publication).statusCode(200);
    Scene next = Scene.begin();
    holder.transfer(2, next);
    holder.awaitAccount(2);

    refused(report(holder.colleague()), 404, "not-found");
    Scene.as(next.admin())
        .get("/api/v1/publications")
        .then()
        .body("items.id", hasItem(publication));
    report(holder.admin()).statusCode(200).body("state", equalTo("PUBLISHED"));
  }
}
