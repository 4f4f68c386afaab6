package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class InboxTest {

  private final Town town = Town.found();

  private String registered(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("class", "COMPLAINT");
    body.put("category", "Jalan");
    body.put("text", "Jalan berlubang di depan pasar");
    body.put("visibility", "PUBLIC");
    body.put("channel", "CALL_CENTRE");
    body.putAll(more);
    return Town.with(town.as("operator"))
        .body(body)
        .post("/api/v1/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String assigned(String id, UUID unit) {
    step(id, "verify", Map.of());
    step(id, "assign", Map.of("unitId", unit.toString()));
    return id;
  }

  private void step(String id, String verb, Object body) {
    Town.with(town.coordinator())
        .body(body)
        .post("/api/v1/complaints/" + id + "/" + verb)
        .then()
        .statusCode(200);
  }

  private List<String> ids(String token, String query) {
    return page(token, query).getList("items.id");
  }

  private JsonPath page(String token, String query) {
    return Town.with(token)
        .get("/api/v1/complaints?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void eachFilterNarrowsToWhatItNames() {
    String road = assigned(registered(Map.of("urgency", "EMERGENCY")), town.roads);
    String clinic = assigned(registered(Map.of("category", "Obat")), town.clinic);
    String wish = registered(Map.of("class", "ASPIRATION", "channel", "LETTER"));
    String old =
        registered(Map.of("receivedAt", "2026-01-05T03:00:00Z", "visibility", "ANONYMOUS"));
    String all = town.coordinator();
    assertThat(ids(all, "state=ASSIGNED")).containsExactlyInAnyOrder(road, clinic);
    assertThat(ids(all, "state=NEW&state=ASSIGNED")).containsExactly(wish, clinic, road, old);
    assertThat(ids(all, "unitId=" + town.roads)).containsExactly(road);
    assertThat(ids(all, "under=DINKES")).containsExactly(clinic);
    assertThat(ids(all, "under=SETDA")).containsExactly(clinic, road);
    assertThat(ids(all, "under=SETDA&state=ASSIGNED&unitId=" + town.clinic))
        .containsExactly(clinic);
    assertThat(ids(all, "class=ASPIRATION")).containsExactly(wish);
    assertThat(ids(all, "category=Obat")).containsExactly(clinic);
    assertThat(ids(all, "urgency=EMERGENCY")).containsExactly(road);
    assertThat(ids(all, "channel=LETTER")).containsExactly(wish);
    assertThat(ids(all, "visibility=ANONYMOUS")).containsExactly(old);
    assertThat(ids(all, "receivedFrom=2026-01-05T03:00:00Z&receivedTo=2026-01-06T00:00:00Z"))
        .containsExactly(old);
    assertThat(ids(all, "receivedTo=2026-01-05T03:00:00Z")).isEmpty();
    assertThat(page(all, "count=true&state=NEW").getLong("count")).isEqualTo(2);
    assertThat(page(all, "count=true&q=berlubang&limit=1").getLong("count")).isEqualTo(4);
  }

  @Test
  void whatIsOverdueStandsFirstByItsDeadline() {
    String late = registered(Map.of("receivedAt", "2026-01-05T03:00:00Z"));
    String later = registered(Map.of("receivedAt", "2026-01-12T03:00:00Z"));
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String fresh = registered(Map.of());
    String all = town.coordinator();
    assertThat(ids(all, "sort=DUE_AT")).containsExactly(late, later, fresh);
    assertThat(ids(all, "overdue=true")).containsExactly(later, late);
    assertThat(ids(all, "overdue=true&sort=DUE_AT")).containsExactly(late, later);
    assertThat(ids(all, "overdue=false")).containsExactly(fresh);
    assertThat(ids(all, "dueBefore=2026-01-06T03:00:00Z")).containsExactly(late);
    JsonPath first = page(all, "sort=DUE_AT&limit=1&count=true");
    assertThat(first.getLong("count")).isEqualTo(3);
    List<String> walked = new ArrayList<>(first.getList("items.id"));
    String cursor = first.getString("nextCursor");
    while (cursor != null) {
      JsonPath next = page(all, "sort=DUE_AT&limit=1&cursor=" + cursor);
      walked.addAll(next.getList("items.id"));
      cursor = next.getString("nextCursor");
    }
    assertThat(walked).containsExactly(late, later, fresh);
    assertThat(now).isNotNull();
  }

  @Test
  void wordsAreFoundInAnyFormAndInQuotation() {
    String road = registered(Map.of("text", "Aspal mengelupas, lubangnya dalam sekali"));
    String lamp =
        registered(Map.of("text", "Lampu mati", "location", Map.of("address", "Pasar Trayeman")));
    String all = town.coordinator();
    assertThat(ids(all, "q=berlubang")).containsExactly(road);
    assertThat(ids(all, "q=trayeman")).containsExactly(lamp);
    assertThat(ids(all, "q=lampu -mati")).isEmpty();
    assertThat(ids(all, "q=\"mati lampu\"")).isEmpty();
    assertThat(ids(all, "q=lampu or aspal&sort=RECEIVED_AT")).containsExactly(lamp, road);
    assertThat(ids(all, "q=lampu&sort=DUE_AT")).containsExactly(lamp);
    assertThat(ids(all, "q=lampu&state=NEW&class=COMPLAINT")).containsExactly(lamp);
  }

  @Test
  void whatIsMaskedIsNotFound() {
    registered(Map.of("text", "Hubungi saya di 081234567890, jalan rusak"));
    assertThat(ids(town.coordinator(), "q=081234567890")).isEmpty();
    assertThat(ids(town.coordinator(), "q=rusak")).hasSize(1);
  }

  @Test
  void theWordsOfASecretCaseAreNotInTheIndexAtAll() {
    String secret =
        registered(
            Map.of(
                "text", "Pungutan liar kepala puskesmas",
                "visibility", "SECRET",
                "reportedUnitCode", "PKM-SLAWI"));
    assertThat(ids(town.coordinator(), "q=pungutan")).isEmpty();
    assertThat(ids(town.coordinator(), "visibility=SECRET")).containsExactly(secret);
    assertThat(
            Db.query("select search, words from complaint where id = ?", UUID.fromString(secret)))
        .allSatisfy(
            row -> assertThat(row).containsEntry("search", null).containsEntry("words", null));
    String code =
        Town.with(town.coordinator())
            .get("/api/v1/complaints/" + secret)
            .jsonPath()
            .getString("trackingCode");
    assertThat(ids(town.coordinator(), "q=" + code)).containsExactly(secret);
    assertThat(ids(town.as("coordinator", "DINKES"), "q=" + code)).isEmpty();
    assertThat(page(town.as("coordinator", "DINKES"), "q=" + code + "&count=true").getLong("count"))
        .isZero();
  }

  /** The rule of who may see what exists in three forms; this keeps them the same. */
  @Test
  void theListHoldsExactlyWhatTheCallerMayRead() {
    List<String> all = new ArrayList<>();
    for (String visibility : List.of("PUBLIC", "ANONYMOUS", "SECRET")) {
      all.add(registered(Map.of("visibility", visibility)));
      for (UUID unit : List.of(town.roads, town.clinic)) {
        all.add(assigned(registered(Map.of("visibility", visibility)), unit));
        all.add(
            assigned(
                registered(
                    Map.of(
                        "visibility",
                        visibility,
                        "reportedUnitCode",
                        unit.equals(town.roads) ? "PKM-SLAWI" : "DPUPR")),
                unit));
      }
    }
    all.add(named(assigned(registered(Map.of("visibility", "SECRET")), town.roads), "LAIN"));
    all.add(
        named(
            assigned(
                registered(Map.of("visibility", "SECRET", "reportedUnitCode", "DPUPR")),
                town.clinic),
            "LAIN"));
    List<String> callers =
        List.of(
            town.coordinator(),
            town.as("operator"),
            town.as("leader"),
            town.as("coordinator", "DINKES"),
            town.as("coordinator", "DPUPR"),
            town.as("operator", "PKM-SLAWI"),
            town.as("unit-admin", "DINKES"),
            town.as("unit-admin", "PKM-SLAWI"),
            town.as("unit-admin", "DPUPR", "DINKES"),
            town.as("unit-admin", "LAIN"),
            town.as("unit-admin"));
    for (String caller : callers) {
      List<String> readable =
          all.stream()
              .filter(id -> Town.with(caller).get("/api/v1/complaints/" + id).statusCode() == 200)
              .toList();
      assertThat(ids(caller, "limit=200")).containsExactlyInAnyOrderElementsOf(readable);
      assertThat(ids(caller, "limit=200&sort=DUE_AT"))
          .containsExactlyInAnyOrderElementsOf(readable);
      assertThat(page(caller, "count=true").getLong("count")).isEqualTo(readable.size());
      assertThat(ids(caller, "limit=200&state=NEW&state=ASSIGNED"))
          .containsExactlyInAnyOrderElementsOf(readable);
    }
  }

  /** Names the person of a unit for a secret case. */
  private String named(String id, String unit) {
    Town.with(town.coordinator())
        .body(
            Map.of(
                "handlerId",
                Tokens.subjectOf("unit-admin" + unit),
                "handlerName",
                "Contoh Wati",
                "reason",
                "Pemeriksa"))
        .post("/api/v1/complaints/" + id + "/access")
        .then()
        .statusCode(201);
    return id;
  }

  @Test
  void aNamedHandlerOfAnotherUnitFindsTheCaseAlsoAmongThoseOfItsUnit() {
    String id = named(assigned(registered(Map.of("visibility", "SECRET")), town.roads), "LAIN");
    String handler = town.as("unit-admin", "LAIN");
    for (String query : List.of("limit=50", "unitId=" + town.roads, "under=DPUPR", "sort=DUE_AT")) {
      assertThat(ids(handler, query)).as(query).containsExactly(id);
    }
    assertThat(ids(handler, "unitId=" + town.clinic)).isEmpty();
    assertThat(ids(handler, "under=DINKES")).isEmpty();
    assertThat(ids(town.as("unit-admin", "DPUPR"), "limit=50")).isEmpty();
  }

  @Test
  void whatAPersonHasInHandIsFoundByThatPerson() {
    String mine = entrusted(assigned(registered(Map.of()), town.roads), "unit-adminDPUPR");
    String theirs = entrusted(assigned(registered(Map.of()), town.roads), "unit-adminDINKES");
    assigned(registered(Map.of()), town.roads);
    String me = town.as("unit-admin", "DPUPR");
    String them = "assignee=" + Tokens.subjectOf("unit-adminDINKES");
    assertThat(ids(me, "assignee=me")).containsExactly(mine);
    assertThat(ids(me, "assignee=me&sort=DUE_AT")).containsExactly(mine);
    assertThat(ids(me, "assignee=me&q=berlubang&state=ASSIGNED")).containsExactly(mine);
    assertThat(ids(me, "assignee=me&state=NEW")).isEmpty();
    assertThat(page(me, "assignee=me&count=true").getLong("count")).isEqualTo(1);
    assertThat(ids(me, them)).containsExactly(theirs);
    assertThat(ids(town.coordinator(), them)).containsExactly(theirs);
    // whose assignment it is may not see the case of another unit, by whatever filter
    assertThat(ids(town.as("unit-admin", "DINKES"), "assignee=me")).isEmpty();
    step(mine, "return", Map.of("reason", "Jalan provinsi"));
    assertThat(ids(me, "assignee=me")).isEmpty();
  }

  private String entrusted(String id, String person) {
    String assignment =
        Town.with(town.coordinator())
            .get("/api/v1/complaints/" + id + "/assignments")
            .jsonPath()
            .getString("items[0].id");
    step(
        id,
        "assignments/" + assignment + "/entrust",
        Map.of("personId", Tokens.subjectOf(person), "personName", "Contoh Petugas"));
    return id;
  }

  @Test
  void wordsOfWhatIsOverdueAreFoundAmongOpenCases() {
    String late = registered(Map.of("receivedAt", "2026-01-05T03:00:00Z"));
    String other =
        registered(Map.of("receivedAt", "2026-01-06T03:00:00Z", "text", "Lampu jalan mati"));
    registered(Map.of());
    String all = town.coordinator();
    assertThat(ids(all, "overdue=true&q=berlubang")).containsExactly(late);
    assertThat(ids(all, "overdue=true&q=jalan")).containsExactly(other, late);
    assertThat(ids(all, "dueBefore=2026-02-05T03:00:00Z&q=jalan&limit=1")).containsExactly(other);
    assertThat(page(all, "overdue=true&q=jalan&count=true").getLong("count")).isEqualTo(2);
    assertThat(ids(all, "overdue=true&q=jalan&state=CLOSED")).isEmpty();
  }

  @Test
  void lanesAreWalkedThroughOnceAndInOrder() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String id = registered(Map.of());
      all.add(0, i % 2 == 0 ? id : assigned(id, i % 3 == 0 ? town.roads : town.clinic));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = page(town.coordinator(), "state=NEW&state=ASSIGNED&limit=2&cursor=" + cursor);
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void whatTheListDoesNotKnowIsRefused() {
    for (String query :
        List.of(
            "sort=NAME",
            "state=HILANG",
            "overdue=mungkin",
            "dueBefore=besok",
            "q= ",
            "limit=0",
            "unitId=1")) {
      Town.with(town.coordinator()).get("/api/v1/complaints?" + query).then().statusCode(400);
    }
    String cursor = page(twice(), "limit=1&state=NEW").getString("nextCursor");
    Town.with(town.coordinator())
        .get("/api/v1/complaints?limit=1&state=TRIAGED&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("foreign-cursor"));
    Town.with(town.coordinator())
        .get("/api/v1/complaints?q=!!!")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  private String twice() {
    registered(Map.of());
    registered(Map.of());
    return town.coordinator();
  }
}
