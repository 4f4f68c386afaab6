package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class AnswerBankTest {

  private static final String BANK = "/api/v1/answer-bank";
  private static final String MEDICINE =
      "Obat yang kosong dapat diambil di apotek RSUD dengan resep puskesmas.";

  @Inject TestClock clock;

  private final Town town = Town.found();
  private final Cases cases = new Cases(town);
  private final String writer = town.as("unit-admin", "DINKES");
  private final String approver = town.as("approver", "DINKES");
  private final LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private Map<String, Object> entry(String code, String text, LocalDate until) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("unitCode", "DINKES");
    body.put("kind", "ANSWER");
    body.put("title", "Obat kosong di puskesmas");
    body.put("questions", List.of("Obat habis, ke mana?", "Puskesmas kehabisan obat"));
    body.put("textId", text);
    body.put("validUntil", until.toString());
    return body;
  }

  private String added(Map<String, Object> body) {
    return Town.with(writer).body(body).post(BANK).then().statusCode(201).extract().path("id");
  }

  private String approved(Map<String, Object> body) {
    String id = added(body);
    act(approver, id, "approve").statusCode(200);
    return id;
  }

  private ValidatableResponse act(String token, String id, String verb) {
    return Town.with(token).body("{}").post(BANK + "/" + id + "/" + verb).then();
  }

  private ValidatableResponse get(String id) {
    return Town.with(writer).get(BANK + "/" + id).then().statusCode(200);
  }

  private ValidatableResponse csv(String token, String query, String csv) {
    return Town.with(token).contentType("text/csv").body(csv).post(BANK + "/import" + query).then();
  }

  @Test
  void anEntryIsUsableOnceSomebodyElseApprovedItAndItsUsesAreCounted() {
    String id = added(entry("OBAT", MEDICINE, today.plusDays(90)));
    get(id).body("standing", equalTo("UNAPPROVED")).body("approvedRevision", nullValue());
    Cases.Filed filed = cases.inProgress("INFORMATION_REQUEST");
    Map<String, Object> answer = Map.of("text", MEDICINE, "bankEntryId", id);
    cases
        .act(writer, filed.id(), "respond", answer)
        .statusCode(422)
        .body("code", equalTo("bank-entry-not-in-force"))
        .body("standing", equalTo("UNAPPROVED"));
    act(writer, id, "approve").statusCode(403);
    act(town.as("approver", "DPUPR"), id, "approve").statusCode(403);
    act(approver, id, "approve").statusCode(200).body("standing", equalTo("IN_FORCE"));
    act(approver, id, "approve").statusCode(409).body("code", equalTo("bank-entry-approved"));
    cases
        .act(writer, filed.id(), "respond", answer)
        .statusCode(202)
        .body("bankEntryId", equalTo(id));
    get(id).body("usageCount", equalTo(1));
  }

  @Test
  void whoWroteTheWordsCannotApproveThem() {
    String both = town.coordinator();
    String id =
        Town.with(both)
            .body(entry("OBAT", MEDICINE, today.plusDays(90)))
            .post(BANK)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    act(both, id, "approve").statusCode(422).body("code", equalTo("own-answer"));
  }

  @Test
  void otherWordsAreARevisionAndTheApprovedOneStaysInForceMeanwhile() {
    String id = approved(entry("OBAT", MEDICINE, today.plusDays(90)));
    String tag = Town.with(writer).get(BANK + "/" + id).header("ETag");
    Town.with(writer)
        .header("If-Match", tag)
        .body(Map.of("textId", "Obat diantar ke rumah."))
        .patch(BANK + "/" + id)
        .then()
        .statusCode(200)
        .body("newestRevision", equalTo(2))
        .body("approvedRevision", equalTo(1));
    Town.with(writer)
        .header("If-Match", tag)
        .body(Map.of("textId", "Lain lagi."))
        .patch(BANK + "/" + id)
        .then()
        .statusCode(412);
    Cases.Filed filed = cases.inProgress("INFORMATION_REQUEST");
    Town.with(writer)
        .queryParam("complaintId", filed.id())
        .get(BANK + "/suggestions")
        .then()
        .statusCode(200)
        .body("items[0].textId", equalTo(MEDICINE));
    act(approver, id, "approve").statusCode(200).body("approvedRevision", equalTo(2));
    Town.with(writer)
        .get(BANK + "/" + id + "/revisions")
        .then()
        .statusCode(200)
        .body("items.revision", equalTo(List.of(2, 1)))
        .body("items.textId", hasItem(MEDICINE))
        .body("items[1].approvedBy", equalTo(Tokens.subjectOf("approverDINKES")));
  }

  @Test
  void anEntryWarnsThirtyDaysBeforeItsEndAndCannotBeUsedAfterIt() {
    LocalDate until = today.plusDays(40);
    String id = approved(entry("OBAT", MEDICINE, until));
    get(id).body("standing", equalTo("IN_FORCE"));
    clock.set(until.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant());
    get(id).body("standing", equalTo("EXPIRES_SOON"));
    for (String standing : List.of("EXPIRES_SOON", "IN_FORCE", "EXPIRED")) {
      Town.with(writer)
          .queryParam("standing", standing)
          .get(BANK)
          .then()
          .statusCode(200)
          .body("items", hasSize(standing.equals("EXPIRES_SOON") ? 1 : 0));
    }
    clock.set(until.plusDays(1).atTime(1, 0).toInstant(ZoneOffset.UTC));
    get(id).body("standing", equalTo("EXPIRED"));
    Cases.Filed filed = cases.inProgress("INFORMATION_REQUEST");
    cases
        .act(writer, filed.id(), "respond", Map.of("text", MEDICINE, "bankEntryId", id))
        .statusCode(422)
        .body("standing", equalTo("EXPIRED"));
    Town.with(writer)
        .queryParam("complaintId", filed.id())
        .get(BANK + "/suggestions")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void whatFitsACaseIsFoundByWordStemsAndTheUnfittingStaysAway() {
    String fits = approved(entry("OBAT", MEDICINE, today.plusDays(90)));
    Map<String, Object> other = entry("JALAN", "Jalan ditambal.", today.plusDays(90));
    other.put("title", "Jalan berlubang");
    other.put("questions", List.of("Kapan aspal dikerjakan?"));
    approved(other);
    added(entry("OBAT-2", "Belum disetujui.", today.plusDays(90)));
    Cases.Filed filed =
        cases.inProgress(
            Map.of("class", "INFORMATION_REQUEST", "text", "Kok obatnya di puskesmas kosong ya"));
    Town.with(writer)
        .queryParam("complaintId", filed.id())
        .get(BANK + "/suggestions")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(fits)));
    Town.with(town.as("unit-admin", "DPUPR"))
        .queryParam("complaintId", filed.id())
        .get(BANK + "/suggestions")
        .then()
        .statusCode(404);
    Town.with(writer).get(BANK + "/suggestions").then().statusCode(400);
  }

  @Test
  void theBankIsKeptApartByRegionUnitAndRole() {
    String id = added(entry("OBAT", MEDICINE, today.plusDays(90)));
    Town.with("x").get(BANK).then().statusCode(401);
    Town.with(town.as("evaluator")).get(BANK).then().statusCode(403);
    Town stranger = Town.found();
    Town.with(stranger.coordinator()).get(BANK + "/" + id).then().statusCode(404);
    act(stranger.coordinator(), id, "retire").statusCode(404);
    act(town.as("unit-admin", "DPUPR"), id, "retire").statusCode(403);
    Town.with(town.as("unit-admin", "DPUPR"))
        .body(entry("LAIN", MEDICINE, today.plusDays(90)))
        .post(BANK)
        .then()
        .statusCode(403);
  }

  @Test
  void badEntriesAreRefused() {
    Map<String, Object> past = entry("LALU", MEDICINE, today.minusDays(2));
    Town.with(writer)
        .body(past)
        .post(BANK)
        .then()
        .statusCode(422)
        .body("code", equalTo("bank-entry-ends-in-past"));
    Map<String, Object> unknown = entry("X", MEDICINE, today.plusDays(9));
    unknown.put("unitCode", "TIDAK-ADA");
    Town.with(town.coordinator()).body(unknown).post(BANK).then().statusCode(422);
    Map<String, Object> form = entry("kecil salah", " ", today.plusDays(9));
    form.remove("kind");
    Town.with(writer)
        .body(form)
        .post(BANK)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/code"))
        .body("errors.pointer", hasItem("/textId"))
        .body("errors.pointer", hasItem("/kind"));
    added(entry("OBAT", MEDICINE, today.plusDays(9)));
    Town.with(writer)
        .body(entry("OBAT", MEDICINE, today.plusDays(9)))
        .post(BANK)
        .then()
        .statusCode(409)
        .body("code", equalTo("bank-code-taken"));
  }

  @Test
  void aRetiredEntryStaysAsItIs() {
    String id = approved(entry("OBAT", MEDICINE, today.plusDays(90)));
    act(writer, id, "retire").statusCode(200).body("standing", equalTo("RETIRED"));
    act(writer, id, "retire").statusCode(409).body("code", equalTo("bank-entry-retired"));
    csv(town.coordinator(), "", file("OBAT", "Baru", today.plusDays(90)))
        .statusCode(200)
        .body("applied", equalTo(false))
        .body("rejections[0].code", equalTo("row-entry-retired"));
  }

  private static String file(String code, String text, LocalDate until) {
    return "code,unitCode,kind,title,questions,textId,validUntil\n"
        + String.join(",", code, "DINKES", "ANSWER", "Obat", "Obat habis?|Obat kosong?", text)
        + ","
        + until
        + "\n";
  }

  @Test
  void aFileIsTakenOverOnceAndComesBackAsItIs() {
    String file =
        file("OBAT", "Ambil di apotek.", today.plusDays(90))
            + "SALAM,DINKES,ACKNOWLEDGEMENT,Salam,,=Terima kasih,"
            + today.plusDays(60)
            + "\n";
    csv(town.coordinator(), "?dryRun=true", file)
        .statusCode(200)
        .body("created", equalTo(2))
        .body("applied", equalTo(false));
    csv(town.coordinator(), "", file)
        .statusCode(200)
        .body("created", equalTo(2))
        .body("applied", equalTo(true));
    csv(town.coordinator(), "", file).statusCode(200).body("unchanged", equalTo(2));
    String exported =
        Town.with(town.coordinator())
            .accept("text/csv")
            .get(BANK)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(exported).contains("'=Terima kasih").contains("Obat habis?|Obat kosong?");
    csv(town.coordinator(), "", exported)
        .statusCode(200)
        .body("unchanged", equalTo(2))
        .body("created", equalTo(0));
    csv(town.coordinator(), "", file("OBAT", "Ambil di gudang.", today.plusDays(90)))
        .statusCode(200)
        .body("updated", equalTo(1));
    Town.with(writer)
        .get(BANK)
        .then()
        .body("items.find { it.code == 'OBAT' }.newestRevision", equalTo(2));
  }

  @Test
  void aFaultyFileNamesEveryPlaceAndChangesNothingUnlessPartial() {
    String file =
        file("OBAT", "Ambil.", today.plusDays(90))
            + "X,TIDAK-ADA,SALAH,,q,,besok\n"
            + "OBAT,DINKES,ANSWER,Obat,q,Lagi,"
            + today.minusDays(1)
            + "\n";
    csv(town.coordinator(), "", file)
        .statusCode(200)
        .body("applied", equalTo(false))
        .body("rejected", equalTo(2))
        .body(
            "rejections.findAll { it.line == 3 }.column.sort()",
            equalTo(List.of("kind", "textId", "title", "unitCode", "validUntil")))
        .body(
            "rejections.findAll { it.line == 4 }.code.sort()",
            equalTo(List.of("row-date-past", "row-repeated")));
    csv(town.coordinator(), "?partial=true", file)
        .statusCode(200)
        .body("created", equalTo(1))
        .body("applied", equalTo(true));
    csv(town.coordinator(), "", "salah,kolom\n1,2\n").statusCode(400);
    csv(writer, "", file).statusCode(403);
  }
}
