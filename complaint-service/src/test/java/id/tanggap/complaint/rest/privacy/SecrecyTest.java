package id.tanggap.complaint.rest.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Plants a person through every door, plays whole lives of cases, good and bad requests alike, and
 * looks for the person in every column of the database, in the log, in the answers, in the events.
 */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class SecrecyTest {

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("id.tanggap");

  @Inject Workers workers;

  private final Guarded guarded = new Guarded();
  private final Town town = guarded.town;

  private final String tag =
      Long.toString(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
  private final String surname = letters(tag);
  private final String name = "Contoh " + surname;
  private final String phone = "0812" + tag;
  private final String nationalId = "3328014506" + tag.substring(0, 6);
  private final String mail = surname.toLowerCase(java.util.Locale.ROOT) + "@warga.example";

  private final List<String> pins = new ArrayList<>();
  private final List<String> answers = Collections.synchronizedList(new ArrayList<>());
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          StringWriter text = new StringWriter();
          text.append(entry.getMessage()).append(Arrays.toString(entry.getParameters()));
          if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text));
          }
          log.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** A surname that nobody has: every digit a syllable. */
  private static String letters(String digits) {
    String[] syllables = {"ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"};
    StringBuilder word = new StringBuilder();
    digits.chars().forEach(digit -> word.append(syllables[digit - '0']));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  @BeforeEach
  void listen() {
    listener.setLevel(Level.ALL);
    ROOT.addHandler(listener);
    OURS.setLevel(Level.ALL);
  }

  @AfterEach
  void stopListening() {
    ROOT.removeHandler(listener);
    OURS.setLevel(null);
  }

  private String words() {
    return "Diminta uang. Nama saya "
        + name
        + ", NIK "
        + nationalId
        + ", HP "
        + phone
        + ", "
        + mail
        + ". Salam, "
        + name;
  }

  private Map<String, String> reporter() {
    return Map.of("name", name, "phone", phone, "email", mail, "nationalId", nationalId);
  }

  private Response keep(Response response) {
    answers.add(response.getHeaders() + response.asString());
    return response;
  }

  private Response post(String token, String path, Object body) {
    return keep(
        Town.with(token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(body)
            .post(path));
  }

  private Response get(String token, String path) {
    return keep(Town.with(token).get(path));
  }

  /** Every spelling in which a careless program might keep a word. */
  private List<String> spellings() {
    List<String> spellings = new ArrayList<>();
    for (String planted : List.of(surname, phone, nationalId, mail)) {
      byte[] bytes = planted.getBytes(StandardCharsets.UTF_8);
      String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
      spellings.add(planted);
      spellings.add(base64.substring(0, base64.length() - 2));
      spellings.add(HexFormat.of().formatHex(bytes));
      spellings.add(new StringBuilder(planted).reverse().toString());
    }
    spellings.add("62812" + tag);
    return spellings;
  }

  private String byForm(String visibility) {
    Map<String, Object> form = new HashMap<>();
    form.put("region", town.region);
    form.put("class", "COMPLAINT");
    form.put("category", "Pungutan " + phone);
    form.put("visibility", visibility);
    form.put("text", words());
    form.put("reporter", reporter());
    form.put("reportedUnitCode", "PKM-SLAWI");
    form.put(
        "location", Map.of("lat", -6.9, "long", 109.1, "address", "Rumah " + name + " " + phone));
    Response filed =
        keep(
            given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(form)
                .post("/public/v1/complaints"));
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    String code = filed.jsonPath().getString("trackingCode");
    String pin = String.valueOf(filed.jsonPath().getString("pin"));
    if (visibility.equals("SECRET")) {
      pins.add("\"pin\":\"" + pin + "\"");
    }
    keep(given().header("X-Tracking-Pin", pin).get("/public/v1/complaints/" + code));
    keep(
        given()
            .contentType(ContentType.JSON)
            .header("X-Tracking-Pin", pin)
            .body(Map.of("kind", "ACCESS", "details", words()))
            .post("/public/v1/complaints/" + code + "/privacy-requests"));
    return guarded.idOf(filed.jsonPath());
  }

  private String byOperator(String visibility) {
    Response made =
        post(
            town.as("operator"),
            "/api/v1/complaints",
            Map.of(
                "class",
                "COMPLAINT",
                "category",
                "Pungutan",
                "title",
                "Laporan " + name,
                "text",
                words(),
                "visibility",
                visibility,
                "channel",
                "CALL_CENTRE",
                "reporter",
                reporter()));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getString("id");
  }

  private String byComment(String visibility) {
    String comment = "c-" + UUID.randomUUID();
    Instant at = Instant.now();
    town.deliver(town.delivery(town.comment("add", comment, null, words(), at, "fb-" + tag)))
        .statusCode(200);
    workers.process();
    String message = town.interaction(comment).get("id").toString();
    get(town.coordinator(), "/api/v1/interactions/" + message);
    Response made =
        post(
            town.coordinator(),
            "/api/v1/complaints",
            Map.of(
                "interactionId",
                message,
                "class",
                "COMPLAINT",
                "category",
                "Pungutan",
                "visibility",
                visibility,
                "reporter",
                reporter()));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getString("id");
  }

  private void life(String id) {
    String coordinator = town.coordinator();
    String path = Guarded.CASES + id;
    String why = "Sesuai telepon " + phone + " a.n. " + name + " " + mail + " " + nationalId;
    post(coordinator, path + "/verify", Map.of("category", "Pungutan " + phone));
    post(coordinator, path + "/assign", Map.of("unitId", town.roads.toString()));
    String unit = town.as("unit-admin", "DPUPR");
    post(unit, path + "/return", Map.of("reason", why));
    post(coordinator, path + "/assign", Map.of("unitId", town.roads.toString()));
    post(unit, path + "/accept", Map.of());
    post(
        unit,
        path + "/respond",
        Map.of("text", "Terima kasih, Bapak " + name + ": " + phone, "evidence", "surat " + mail));
    workers.send();
    post(unit, path + "/resolve", Map.of("outcome", "ANSWERED"));
    post(coordinator, path + "/confirm", Map.of());
    post(coordinator, path + "/reopen", Map.of("reason", why));
    Response unmasked = Town.with(coordinator).body(Map.of("reason", why)).post(path + "/unmask");
    assertThat(unmasked.asString()).contains(name).contains(phone);
    for (String suffix : List.of("", "/sla", "/timeline", "/access")) {
      get(coordinator, path + suffix);
    }
  }

  private void lists() {
    for (String token :
        List.of(
            town.coordinator(),
            town.as("operator"),
            town.as("unit-admin", "DPUPR"),
            town.as("unit-admin", "DINKES"),
            town.as("leader"),
            town.as("auditor"),
            guarded.officer(),
            town.as("platform-admin"))) {
      for (String path :
          List.of(
              "complaints?count=true",
              "complaints?q=" + surname,
              "interactions",
              "responses",
              "break-glass",
              "privacy-requests",
              "deliveries",
              "legal-holds",
              "complaint-statistics",
              "complaints/stream/none")) {
        get(token, "/api/v1/" + path);
      }
    }
    post(guarded.officer(), "/api/v1/retention-runs?dryRun=true", Map.of());
  }

  // each carries the person where a message might repeat what it could not read
  private void badRequests(String id) {
    String coordinator = town.coordinator();
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("class", name);
    wrong.put("text", List.of(words()));
    wrong.put("visibility", mail);
    wrong.put("receivedAt", phone + " " + name);
    List<Integer> statuses = new ArrayList<>();
    statuses.add(post(coordinator, "/api/v1/complaints", wrong).statusCode());
    statuses.add(
        post(coordinator, "/api/v1/complaints", "{\"text\": \"" + words() + "\", ").statusCode());
    statuses.add(post(coordinator, "/api/v1/complaints", "{\"text\": " + name + "}").statusCode());
    statuses.add(
        post(
                coordinator,
                "/api/v1/complaints",
                Map.of("class", "COMPLAINT", "text", words(), "receivedAt", phone))
            .statusCode());
    statuses.add(
        post(
                coordinator,
                "/api/v1/complaints",
                Map.of("class", "COMPLAINT", "text", words() + "x".repeat(10_000)))
            .statusCode());
    statuses.add(
        post(coordinator, Guarded.CASES + id + "/assign", Map.of("unitId", name)).statusCode());
    assertThat(statuses).allMatch(status -> status == 400 || status == 422);
    post(
        guarded.officer(),
        "/api/v1/privacy-requests",
        Map.of("kind", name, "contact", reporter(), "details", words()));
    post(
        guarded.officer(),
        "/api/v1/privacy-requests",
        Map.of("kind", "OBJECTION", "contact", reporter(), "details", words()));
    post(
        guarded.officer(),
        "/api/v1/breaches",
        Map.of("title", "Bocor " + phone, "description", words(), "dataKinds", "nama"));
  }

  @Test
  void aPersonIsFoundNowhere() {
    List<KafkaProbe> probes =
        List.of(KafkaProbe.at(Topics.COMPLAINT_EVENTS), KafkaProbe.at(Topics.INTERACTION_EVENTS));
    String last = null;
    for (String visibility : List.of("SECRET", "ANONYMOUS")) {
      for (String id : List.of(byForm(visibility), byOperator(visibility), byComment(visibility))) {
        life(id);
        last = id;
      }
    }
    lists();
    badRequests(last);
    assertThat(probes.get(0).awaitKey(last, 3)).isNotEmpty();
    foundNowhere(probes);
    // the database knows the person, but only sealed
    assertThat(
            Db.query(
                "select 1 from complaint where region = ? and reporter_sealed is not null",
                town.region))
        .hasSize(6);
  }

  @Test
  void whatAnOfficerWritesInAnyStepNamesTheReporterNowhere() {
    List<KafkaProbe> probes =
        List.of(KafkaProbe.at(Topics.COMPLAINT_EVENTS), KafkaProbe.at(Topics.INTERACTION_EVENTS));
    EveryStep steps = new EveryStep(town, this::post, name, phone + ", " + mail);
    String last = null;
    for (String visibility : List.of("SECRET", "ANONYMOUS")) {
      steps.triagedAndHandedOver(byForm(visibility));
      last = byOperator(visibility);
      steps.workedOn(last);
      steps.mergedAndRejected(byForm(visibility), last, visibility.equals("SECRET"));
    }
    String ofComment = byComment("ANONYMOUS");
    steps.countedIn(ofComment);
    steps.waived(
        UUID.fromString(
            Db.query("select interaction_id from complaint where id = cast(? as uuid)", ofComment)
                .get(0)
                .get("interaction_id")
                .toString()));
    String code = get(town.coordinator(), Guarded.CASES + last).path("trackingCode");
    steps.askedAboutOwnData(code);
    for (String suffix :
        List.of(
            "",
            "/timeline",
            "/assignments",
            "/waits",
            "/external-references",
            "/questions",
            "/messages",
            "/intake")) {
      get(town.coordinator(), Guarded.CASES + last + suffix);
    }
    keep(given().get("/public/v1/complaints/" + code));
    lists();
    assertThat(probes.get(0).awaitKey(last, 3)).isNotEmpty();
    foundNowhere(probes);
  }

  private void foundNowhere(List<KafkaProbe> probes) {
    assertThat(log).isNotEmpty();
    List<String> records = new ArrayList<>();
    probes.forEach(
        probe -> probe.soFar().forEach(each -> records.add(each.value() + each.headers())));
    for (String spelling : spellings()) {
      assertThat(answers).noneMatch(answer -> answer.contains(spelling));
      assertThat(log).noneMatch(line -> line.contains(spelling));
      assertThat(records).noneMatch(record -> record.contains(spelling));
    }
    // a PIN is told once and lies nowhere, not even for a client who repeats the request
    assertThat(pins).isNotEmpty();
    for (String pin : pins) {
      assertThat(log).noneMatch(line -> line.contains(pin));
      assertThat(records).noneMatch(record -> record.contains(pin));
    }
    List<String> texts = new ArrayList<>(spellings());
    texts.addAll(pins);
    assertThat(columnsWith(texts)).isEmpty();
  }

  @Test
  void whoRepeatsTheFilingOfASecretCaseHearsTheSamePin() {
    Map<String, Object> form =
        Map.of(
            "region", town.region, "class", "COMPLAINT", "visibility", "SECRET", "text", words());
    String key = UUID.randomUUID().toString();
    List<Response> filed = new ArrayList<>();
    for (int call = 1; call <= 2; call++) {
      filed.add(
          given()
              .contentType(ContentType.JSON)
              .header("Idempotency-Key", key)
              .body(form)
              .post("/public/v1/complaints"));
    }
    String pin = filed.get(0).path("pin");
    assertThat(pin).matches("[0-9]{6}");
    assertThat(filed.get(1).header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(filed.get(1).asString()).isEqualTo(filed.get(0).asString());
    assertThat(columnsWith(List.of("\"pin\":\"" + pin))).isEmpty();
  }

  /** Names of the columns of the whole database in which one stands, sealed ones included. */
  static List<String> columnsWith(List<String> texts) {
    List<String> found = new ArrayList<>();
    List<Map<String, Object>> columns =
        Db.query(
            """
            select c.table_name, c.column_name, c.data_type
              from information_schema.columns c
              join information_schema.tables t
                on t.table_schema = c.table_schema and t.table_name = c.table_name
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
            """);
    assertThat(columns).extracting(column -> column.get("data_type")).contains("bytea", "text");
    for (Map<String, Object> column : columns) {
      String name = "\"" + column.get("column_name") + "\"";
      String condition =
          column.get("data_type").equals("bytea")
              ? "position(convert_to(s, 'UTF8') in " + name + ") > 0"
              : "position(s in cast(" + name + " as text)) > 0";
      String table = "\"" + column.get("table_name") + "\"";
      String one = " from " + table + " t, unnest(string_to_array(?, chr(10))) s where ";
      if (!Db.query("select 1" + one + condition + " limit 1", String.join("\n", texts))
          .isEmpty()) {
        found.add(table + "." + name);
      }
    }
    return found;
  }

  @Test
  void theSearchFindsWhatIsThere() {
    Response made =
        Town.with(town.coordinator())
            .body(Map.of("class", "COMPLAINT", "text", "kata " + surname + " bukan nama"))
            .post("/api/v1/complaints");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(columnsWith(List.of(surname))).contains("\"complaint\".\"text_masked\"");
  }
}
