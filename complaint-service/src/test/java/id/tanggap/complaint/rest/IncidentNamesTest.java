package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.History;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.clockwork.IncidentWatch;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is said about many reports names none of the many people who brought them. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class IncidentNamesTest {

  private static final String PATH = "/api/v1/incidents";
  private static final String NAME = "Contoh Purnomo Wibawa";
  private static final String WORDS = "Seperti kata contoh purnomo  wibawa, pipa diperbaiki.";
  private static final String COVERED = "Seperti kata [PELAPOR], pipa diperbaiki.";

  @Inject IncidentWatch watch;

  private final Town town = Town.found();
  private final History history = new History(town);

  private String reported(Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.put("reporter", Map.of("name", NAME, "phone", "081200001111"));
    return history.registered(fields);
  }

  private Response post(String token, String path, Map<String, ?> body) {
    Response answer = Town.with(token).body(body).post(PATH + path);
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
    return answer;
  }

  private String declared(String title, List<String> cases) {
    return post(
            town.coordinator(),
            "",
            Map.of("title", title, "unitId", town.health.toString(), "complaintIds", cases))
        .path("id");
  }

  private static void run(Supplier<Uni<Void>> work) {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(work)).doesNotThrowAnyException();
  }

  private List<String> kept(String columns) {
    List<String> found = new ArrayList<>();
    Db.query("select " + columns + " where region = ?", town.region)
        .forEach(row -> row.values().forEach(value -> found.add((String) value)));
    return found;
  }

  @Test
  void theNameOfAReporterStandsNeitherInTheTitleNorInAStatementNorInAReason() {
    String named = reported(Map.of());
    String left = history.registered(Map.of());
    String incident = declared(WORDS, List.of(history.registered(Map.of()), left, named));
    post(
        town.as("unit-admin", "DINKES"),
        "/" + incident + "/statements",
        Map.of("text", WORDS, "evidence", "Surat " + NAME));
    post(town.coordinator(), "/" + incident + "/statements/1/approve", Map.of());
    run(watch::tell);
    post(
        town.coordinator(),
        "/" + incident + "/leave",
        Map.of("complaintId", left, "reason", WORDS));
    post(town.coordinator(), "/" + incident + "/close", Map.of("reason", WORDS));
    assertThat(kept("title, end_reason from incident")).containsOnly(COVERED);
    assertThat(kept("text_masked, evidence from incident_statement"))
        .containsExactlyInAnyOrder(COVERED, "Surat [PELAPOR]");
    assertThat(kept("text_masked from reply")).hasSize(3).containsOnly(COVERED);
    assertThat(kept("left_reason from incident_member")).contains(COVERED).doesNotContain(WORDS);
  }

  @Test
  void whoComesInLaterIsNamedNoLongerByWhatWasSaidBefore() {
    String incident = declared(WORDS, List.of(history.registered(Map.of())));
    post(town.as("unit-admin", "DINKES"), "/" + incident + "/statements", Map.of("text", WORDS));
    post(town.coordinator(), "/" + incident + "/statements/1/approve", Map.of());
    assertThat(kept("title from incident")).containsExactly(WORDS);
    post(
        town.coordinator(),
        "/" + incident + "/join",
        Map.of("complaintIds", List.of(reported(Map.of()))));
    run(watch::tell);
    assertThat(kept("title from incident")).containsExactly(COVERED);
    assertThat(kept("text_masked from incident_statement")).containsExactly(COVERED);
    assertThat(kept("text_masked from reply")).hasSize(2).containsOnly(COVERED);
  }

  @Test
  void aSuggestionIsNotTitledWithTheNameOfAnotherReporter() {
    Map<String, Object> alike =
        Map.of("title", WORDS, "category", "Air", "location", Map.of("lat", -6.98, "long", 109.13));
    reported(alike);
    for (int i = 0; i < 5; i++) {
      history.registered(alike);
    }
    run(watch::detect);
    assertThat(kept("title from incident")).containsExactly(COVERED);
    String incident = Town.with(town.coordinator()).get(PATH).then().extract().path("items[0].id");
    Db.update("update incident set title = ? where region = ?", WORDS, town.region);
    post(town.coordinator(), "/" + incident + "/open", Map.of("unitId", town.health.toString()));
    assertThat(kept("title from incident"))
        .as("the words that are kept are looked at as well")
        .containsExactly(COVERED);
  }

  @Test
  void everyPageOfManyReportersIsLookedAt() {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      cases.add(history.registered(Map.of()));
    }
    String named = reported(Map.of());
    cases.add(named);
    String incident = declared("Air mati", cases);
    // six hundred more, all with a reporter that is sealed in the same words
    Db.update(
        "insert into complaint (id, region, tracking_code, complaint_class, urgency, visibility,"
            + " channel, text_masked, original_sealed, reporter_sealed, state, received_at,"
            + " entered_at, entered_by, answers_sent, bounce_count, reopen_count, log_length,"
            + " log_hash, version)"
            + " select gen_random_uuid(), region, 'M-' || region || n, complaint_class, urgency,"
            + " visibility, channel, text_masked, original_sealed, null, state, received_at,"
            + " entered_at, entered_by, 0, 0, 0, 1, 'x', 0"
            + " from complaint, generate_series(1, 600) n where id = ?::uuid",
        named);
    byte[] other =
        (byte[])
            Db.query(
                    "select reporter_sealed from complaint where id = ?::uuid",
                    history.registered(
                        Map.of("reporter", Map.of("name", "Contoh Lain", "phone", "081299990000"))))
                .get(0)
                .get("reporter_sealed");
    Db.update(
        "update complaint set reporter_sealed = ? where region = ? and tracking_code like 'M-%'",
        other, town.region);
    Db.update(
        "insert into incident_member (id, region, incident_id, complaint_id, state, added_by,"
            + " added_at, released, version)"
            + " select gen_random_uuid(), region, ?::uuid, id, 'JOINED', 'uji', now(), false, 0"
            + " from complaint where region = ? and tracking_code like 'M-%'",
        incident, town.region);
    // the last of all, whatever its id
    Db.update(
        "update complaint set reporter_sealed = (select reporter_sealed from complaint"
            + " where id = ?::uuid) where id = (select max(complaint_id::text)::uuid"
            + " from incident_member where incident_id = ?::uuid)",
        named,
        incident);
    Db.update("update complaint set reporter_sealed = ? where id = ?::uuid", other, named);
    post(town.coordinator(), "/" + incident + "/close", Map.of("reason", WORDS));
    assertThat(kept("end_reason from incident")).containsExactly(COVERED);
  }
}
