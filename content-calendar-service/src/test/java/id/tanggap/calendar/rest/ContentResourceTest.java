package id.tanggap.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.calendar.Scene;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.kit.domain.Ids;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContentResourceTest {

  @Test
  void aDraftNamesItsUnitByIdOrByCode() {
    Scene scene = Scene.begin();
    Map<String, Object> body = scene.draftBody();
    body.remove("unitId");

    Scene.as(scene.admin())
        .body(body)
        .post("/api/v1/contents")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/unitId"));
    body.put("unitCode", scene.code());
    Scene.as(scene.admin())
        .body(body)
        .post("/api/v1/contents")
        .then()
        .statusCode(201)
        .body("unitId", equalTo(scene.unitId().toString()));
  }

  @Test
  void allFaultsOfABodyComeAtOnce() {
    Scene scene = Scene.begin();
    Map<String, Object> body = scene.draftBody();
    body.put("title", "");
    body.put("kind", "POEM");
    body.put("hashtag", "salah");
    body.put("links", List.of("javascript:alert(1)"));

    Scene.as(scene.admin())
        .body(body)
        .post("/api/v1/contents")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/title", "/kind", "/hashtag", "/links/0"));
  }

  @Test
  void pillarAndProgrammesMustExistInTheRegion() {
    Scene scene = Scene.begin();
    Map<String, Object> body = scene.draftBody();
    body.put("pillar", "UNKNOWN");

    Scene.as(scene.admin())
        .body(body)
        .post("/api/v1/contents")
        .then()
        .statusCode(422)
        .body("code", equalTo("pillar-unknown"));
    body.put("pillar", "EDUCATION");
    body.put("programmeIds", List.of(Ids.next()));
    Scene.as(scene.admin())
        .body(body)
        .post("/api/v1/contents")
        .then()
        .statusCode(422)
        .body("code", equalTo("programme-unknown"));
  }

  @Test
  void theHashDoesNotDependOnHowTheJsonIsWritten() {
    Scene scene = Scene.begin();
    String one =
        """
        {"unitId":"%s","title":"Judul","kind":"ACTIVITY","narrative":"Baris 1\\nBaris 2",
         "captions":{"X":"pendek","INSTAGRAM":"panjang"}}
        """
            .formatted(scene.unitId());
    String other =
        """
        {"captions": {"INSTAGRAM":"panjang  ", "X":"pendek"}, "kind":"ACTIVITY",
         "narrative":"Baris 1 \\r\\nBaris 2\\n", "title":" Judul", "unitId":"%s"}
        """
            .formatted(scene.unitId());

    assertThat(hash(scene, one)).isEqualTo(hash(scene, other));
    assertThat(hash(scene, one.replace("Baris 2", "Baris 3"))).isNotEqualTo(hash(scene, other));
  }

  private static String hash(Scene scene, String json) {
    return Scene.as(scene.admin())
        .body(json)
        .post("/api/v1/contents")
        .then()
        .statusCode(201)
        .extract()
        .path("contentHash");
  }

  @Test
  void submittingAnUnfinishedDraftNamesEverythingThatIsMissing() {
    Scene scene = Scene.begin();
    String content =
        scene.draft(
            Map.of(
                "unitId",
                scene.unitId(),
                "title",
                "Setengah jadi",
                "kind",
                "ACTIVITY",
                "media",
                List.of(
                    Map.of(
                        "url", "https://b.example/f.jpg",
                        "sha256", "a".repeat(64),
                        "mediaType", "image/jpeg"))));

    scene
        .submit(content)
        .statusCode(422)
        .body("code", equalTo("not-ready-to-submit"))
        .body(
            "errors.pointer",
            contains("/pillar", "/informationClass", "/source", "/media/0/altText"));
  }

  @Test
  void anEditAfterTheApprovalTakesItAwayWithEverythingThatWasReady() {
    KafkaProbe probe = KafkaProbe.at(Topics.CONTENT_EVENTS);
    Scene scene = Scene.begin();
    String content = scene.approved();
    String waiting = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");
    String approved = scene.content(content).extract().path("approvedHash");

    scene
        .edit(content, Map.of("captions", Map.of("INSTAGRAM", "Teks lain")))
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("approvedHash", nullValue())
        .body("versionNumber", equalTo(2))
        .body("captions.INSTAGRAM", equalTo("Teks lain"))
        .body("narrative", equalTo("Imunisasi dasar lengkap tersedia gratis setiap Rabu pagi."));
    scene.publication(waiting).body("state", equalTo("PLANNED"));
    scene.claim(scene.admin(), waiting).statusCode(409).body("code", equalTo("approval-not-valid"));

    var lost = probe.awaitKey(content, 3).get(2);
    assertThat(KafkaProbe.header(lost, "ce_type"))
        .isEqualTo(EventTypes.CONTENT_APPROVAL_INVALIDATED_V1);
    assertThat(lost.value()).contains(approved);
  }

  @Test
  void aSecondApprovalMakesThePublicationReadyAgain() {
    Scene scene = Scene.begin();
    String content = scene.approved();
    String waiting = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");
    scene.edit(content, Map.of("narrative", "Teks baru")).statusCode(200);
    scene.submit(content).statusCode(200);

    scene.decide(content, "APPROVE").statusCode(201).body("versionNumber", equalTo(2));

    scene.publication(waiting).body("state", equalTo("READY"));
    scene.content(content).body("state", equalTo("SCHEDULED"));
    Scene.as(scene.admin())
        .get("/api/v1/contents/" + content + "/decisions")
        .then()
        .body("items.versionNumber", contains(2, 1));
    Scene.as(scene.admin())
        .get("/api/v1/contents/" + content + "/versions")
        .then()
        .body("items.number", contains(2, 1))
        .body("items[0].narrative", equalTo("Teks baru"));
  }

  @Test
  void writingTheSameAgainKeepsTheApproval() {
    Scene scene = Scene.begin();
    String content = scene.approved();

    scene
        .edit(content, Map.of("title", " Imunisasi gratis setiap Rabu "))
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("versionNumber", equalTo(1));
  }

  @Test
  void aMergePatchTakesOneCaptionAwayAndKeepsTheOthers() {
    Scene scene = Scene.begin();
    Map<String, Object> body = scene.draftBody();
    body.put("captions", Map.of("INSTAGRAM", "Satu", "X", "Dua"));
    String content = scene.draft(body);
    Map<String, Object> captions = new HashMap<>();
    captions.put("X", null);

    scene
        .edit(content, Map.of("captions", captions))
        .statusCode(200)
        .body("captions", equalTo(Map.of("INSTAGRAM", "Satu")));
  }

  @Test
  void anEditNeedsTheVersionThatWasSeen() {
    Scene scene = Scene.begin();
    String content = scene.draft();

    Scene.as(scene.admin())
        .body(Map.of("title", "Lain"))
        .patch("/api/v1/contents/" + content)
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition-required"));
    Scene.as(scene.admin())
        .header("If-Match", "\"42\"")
        .body(Map.of("title", "Lain"))
        .patch("/api/v1/contents/" + content)
        .then()
        .statusCode(412)
        .body("code", equalTo("precondition-failed"));
  }

  @Test
  void whoWroteAVersionDoesNotDecideEvenWithEveryRole() {
    Scene scene = Scene.begin();
    String author =
        Tokens.of(
            "serba-bisa-" + scene.code(),
            scene.region(),
            List.of(scene.code()),
            "unit-admin",
            "approver");
    String content =
        Scene.as(author)
            .body(scene.draftBody())
            .post("/api/v1/contents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    scene.edit(content, Map.of("narrative", "Disunting")).statusCode(200);
    scene.submit(content).statusCode(200);

    scene
        .decide(author, content, "APPROVE")
        .statusCode(403)
        .body("code", equalTo("cannot-decide-own-content"));
    scene.content(content).body("state", equalTo("SUBMITTED"));
  }

  @Test
  void theEditorOfALaterVersionDoesNotDecideEither() {
    Scene scene = Scene.begin();
    String editor =
        Tokens.of(
            "penyunting-" + scene.code(),
            scene.region(),
            List.of(scene.code()),
            "unit-admin",
            "approver");
    String content = scene.draft();
    Scene.as(editor)
        .header("If-Match", "*")
        .body(Map.of("narrative", "Disunting"))
        .patch("/api/v1/contents/" + content)
        .then()
        .statusCode(200);
    scene.submit(content).statusCode(200);

    scene.decide(editor, content, "APPROVE").statusCode(403);
    scene.decide(content, "APPROVE").statusCode(201);
  }

  @Test
  void anApproverDecidesOnExactlyWhatWasLookedAt() {
    Scene scene = Scene.begin();
    String content = scene.draft();
    String seen = scene.content(content).extract().path("contentHash");
    scene.edit(content, Map.of("narrative", "Berubah setelah dilihat")).statusCode(200);
    scene.submit(content).statusCode(200);

    Scene.as(scene.approver())
        .body(Map.of("decision", "APPROVE", "contentHash", seen))
        .post("/api/v1/contents/" + content + "/decisions")
        .then()
        .statusCode(409)
        .body("code", equalTo("content-changed"));
  }

  @Test
  void aNoNeedsAReason() {
    Scene scene = Scene.begin();
    String content = scene.draft();
    scene.submit(content).statusCode(200);

    Scene.as(scene.approver())
        .body(Map.of("decision", "REQUEST_CHANGES"))
        .post("/api/v1/contents/" + content + "/decisions")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/comment"));
    scene.decide(content, "REQUEST_CHANGES").statusCode(201);
    scene.content(content).body("state", equalTo("CHANGES_REQUESTED"));
    scene.submit(content).statusCode(409).body("allowed", contains("EDIT", "WITHDRAW", "PLAN"));
    scene.edit(content, Map.of("narrative", "Diperbaiki")).body("state", equalTo("DRAFT"));
  }

  @Test
  void anIllegalStepIsRefusedWithWhatIsAllowedInstead() {
    Scene scene = Scene.begin();
    String content = scene.draft();

    scene
        .decide(content, "APPROVE")
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("from", equalTo("DRAFT"))
        .body("allowed", contains("EDIT", "SUBMIT", "WITHDRAW", "PLAN"));
    scene.submit(content).statusCode(200);
    scene.decide(content, "REJECT").statusCode(201);
    scene.submit(content).statusCode(409).body("allowed", hasSize(0));
  }

  @Test
  void withdrawingCancelsWhatWasPlanned() {
    Scene scene = Scene.begin();
    String content = scene.approved();
    String publication = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");

    Scene.as(scene.admin())
        .post("/api/v1/contents/" + content + "/withdraw")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    scene.publication(publication).body("state", equalTo("CANCELLED"));
  }

  @Test
  void theListFiltersAndPagesNewestFirst() {
    Scene scene = Scene.begin();
    String oldest = scene.draft();
    String middle = scene.draft();
    String newest = scene.draft();
    scene.submit(middle).statusCode(200);

    String cursor =
        Scene.as(scene.admin())
            .queryParam("limit", 2)
            .get("/api/v1/contents")
            .then()
            .statusCode(200)
            .body("items.id", contains(newest, middle))
            .extract()
            .path("nextCursor");
    Scene.as(scene.admin())
        .queryParams(Map.of("limit", 2, "cursor", cursor))
        .get("/api/v1/contents")
        .then()
        .body("items.id", contains(oldest));
    Scene.as(scene.admin())
        .queryParams(Map.of("state", "SUBMITTED", "pillar", "EDUCATION"))
        .get("/api/v1/contents")
        .then()
        .body("items.id", contains(middle));
    Scene.as(scene.admin())
        .queryParam("stat", "SUBMITTED")
        .get("/api/v1/contents")
        .then()
        .statusCode(400);
  }

  @Test
  void theListFiltersByProgramme() {
    Scene scene = Scene.begin();
    String programme =
        Scene.as(scene.coordinator())
            .body(Map.of("name", "Program " + scene.code()))
            .post("/api/v1/programmes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    scene.draft();
    Map<String, Object> body = scene.draftBody();
    body.put("programmeIds", List.of(programme));
    String tagged = scene.draft(body);

    Scene.as(scene.admin())
        .queryParam("programmeId", programme)
        .get("/api/v1/contents")
        .then()
        .statusCode(200)
        .body("items.id", contains(tagged));
  }

  @Test
  void theSameKeyBeginsOneDraftOnly() {
    Scene scene = Scene.begin();
    String key = Ids.next().toString();
    List<String> ids =
        List.of(1, 2).stream()
            .map(
                time ->
                    Scene.as(scene.admin())
                        .header("Idempotency-Key", key)
                        .body(scene.draftBody())
                        .post("/api/v1/contents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
            .toList();

    assertThat(ids.get(0)).isEqualTo(ids.get(1));
    Scene.as(scene.admin()).get("/api/v1/contents").then().body("items", hasSize(1));
  }
}
