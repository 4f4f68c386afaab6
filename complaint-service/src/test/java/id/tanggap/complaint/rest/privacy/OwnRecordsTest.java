package id.tanggap.complaint.rest.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class OwnRecordsTest {

  private static final String REQUESTS = "/api/v1/privacy-requests";
  private static final byte[] FILE =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Inject TestClock clock;
  @Inject Workers workers;

  private final Guarded guarded = new Guarded();
  private final Town town = guarded.town;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static ValidatableResponse says(String code, String verb, Map<String, ?> body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/public/v1/complaints/" + code + "/" + verb)
        .then();
  }

  private String exported(String code) {
    String id =
        Town.with(guarded.officer())
            .body(Map.of("kind", "ACCESS", "trackingCode", code, "details", "Kata orang lain"))
            .post(REQUESTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Town.with(guarded.officer()).post(REQUESTS + "/" + id + "/take").then().statusCode(200);
    return Town.with(guarded.officer())
        .post(REQUESTS + "/" + id + "/export")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void everythingThatTheReporterSaidIsGivenInTheOwnWords() throws NoSuchAlgorithmException {
    JsonPath filed =
        guarded.filed(
            "PUBLIC",
            "INFORMATION_REQUEST",
            "Minta data anggaran, telepon saya +62 812 9876 5432",
            Map.of("name", "Contoh Wulan", "phone", "0812-9876-5432"));
    String code = filed.getString("trackingCode");
    String id = guarded.idOf(filed);
    given()
        .multiPart("file", "Foto Wulan.pdf", new ByteArrayInputStream(FILE))
        .post("/public/v1/complaints/" + code + "/attachments")
        .then()
        .statusCode(201);
    guarded.step(town.coordinator(), id, "verify", Map.of("category", "Pungutan"));
    guarded.step(town.coordinator(), id, "ask", Map.of("text", "Tahun berapa?")).statusCode(200);
    says(code, "answers", Map.of("text", "Tahun 2025. Ibu Contoh Ratna tahu, HP 0812 9876 5432"))
        .statusCode(200);
    guarded.step(town.coordinator(), id, "assign", Map.of("unitId", town.roads.toString()));
    guarded.step(town.coordinator(), id, "accept", Map.of()).statusCode(200);
    guarded.step(town.coordinator(), id, "respond", Map.of("text", "Kami kirim.")).statusCode(202);
    guarded.step(town.coordinator(), id, "resolve", Map.of("outcome", "ANSWERED")).statusCode(200);
    says(code, "ratings", Map.of("score", 2, "reason", "Lambat sekali")).statusCode(201);
    says(
            code,
            "objections",
            Map.of("ground", "NOT_FULFILLED", "text", "Lampiran kurang, HP 081298765432"))
        .statusCode(201);
    says(code, "reopen", Map.of("reason", "Datanya belum lengkap")).statusCode(200);
    says(code, "privacy-requests", Map.of("kind", "ACCESS", "details", "Siapa membaca ini?"))
        .statusCode(201);

    String export = exported(code);
    JsonPath own = new JsonPath(export).setRootPath("cases[0]");
    assertThat(own.getString("words.text"))
        .isEqualTo("Minta data anggaran, telepon saya +62 812 9876 5432");
    assertThat(own.getList("messages.text"))
        .containsExactly("Tahun 2025. Ibu [NAMA] tahu, HP 0812 9876 5432");
    assertThat(own.getList("messages.source")).containsExactly("TRACKER");
    assertThat(own.getList("ratings.score")).containsExactly(2);
    assertThat(own.getList("ratings.reason")).containsExactly("Lambat sekali");
    assertThat(own.getList("objections.text")).containsExactly("Lampiran kurang, HP 081298765432");
    assertThat(own.getList("objections.state")).containsExactly("FILED");
    assertThat(own.getString("trail.find { it.event == 'REOPEN' }.reason"))
        .isEqualTo("Datanya belum lengkap");
    assertThat(own.getList("requests.details")).containsExactly("Siapa membaca ini?");
    assertThat(own.getList("files.mediaType")).containsExactly("application/pdf");
    assertThat(own.getList("files.bytes")).containsExactly(FILE.length);
    assertThat(own.getList("files.sha256"))
        .containsExactly(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE)));
    assertThat(export)
        .as("others, and what was entered for somebody who is perhaps another")
        .doesNotContain("Ratna", "Kata orang lain");
  }

  @Test
  void aThreadIsGivenWithTheWordsOfItsReporterAndOfNobodyElse() {
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
    String comment = "milik-" + town.region;
    said(comment, null, "Jalan rusak di Losarang", "warga-1");
    String id =
        Town.with(town.coordinator())
            .body(
                Map.of(
                    "class",
                    "COMPLAINT",
                    "category",
                    "Jalan",
                    "interactionId",
                    town.interaction(comment).get("id").toString()))
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    guarded.step(town.coordinator(), id, "ask", Map.of("text", "RT berapa?")).statusCode(200);
    workers.send();
    clock.advance(Duration.ofMinutes(5));
    said(comment + "-b", comment, "Kata tetangga yang lain", "warga-2");
    said(comment + "-c", comment, "RT 03 ya", "warga-1");
    said(comment + "-d", comment, "Terima kasih sebelumnya", "warga-1");
    said("lain-" + town.region, null, "Tulisan di tempat lain", "warga-1");
    String code =
        Town.with(town.coordinator()).get(Guarded.CASES + id).jsonPath().getString("trackingCode");

    String export = exported(code);
    JsonPath own = new JsonPath(export).setRootPath("cases[0]");
    assertThat(own.getString("words.text")).isEqualTo("Jalan rusak di Losarang");
    assertThat(own.getList("messages.text"))
        .as("the answer is told once")
        .containsExactly("RT 03 ya", "Terima kasih sebelumnya");
    assertThat(own.getList("messages.source")).isEqualTo(List.of("THREAD", "THREAD"));
    assertThat(export).doesNotContain("tetangga", "tempat lain");
  }

  private void said(String comment, String parent, String text, String author) {
    town.deliver(town.delivery(town.comment("add", comment, parent, text, clock.instant(), author)))
        .statusCode(200);
    workers.process();
  }
}
