package id.tanggap.account.rest.credential;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Plants secrets through every door, good and bad requests alike, and looks for them in every
 * column of the database, in the log, in the answers and in the events.
 */
@QuarkusTest
class SecrecyTest {
  private static final String PATH = Safe.PATH;
  private static final String FAR = "2999-12-31T00:00:00Z";
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("id.tanggap");

  private final String planted = "RAHASIA" + UUID.randomUUID().toString().replace("-", "");
  private final List<String> answers = new ArrayList<>();
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

  private Response send(Safe safe, String path, Object body) {
    Response response =
        safe.owner().header("Idempotency-Key", UUID.randomUUID().toString()).body(body).post(path);
    answers.add(response.getHeaders() + response.asString());
    return response;
  }

  /** Every spelling in which a careless program might keep a secret. */
  private List<String> spellings() {
    byte[] bytes = planted.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return List.of(
        planted,
        base64.substring(0, base64.length() - 2),
        HexFormat.of().formatHex(bytes),
        new StringBuilder(planted).reverse().toString());
  }

  @Test
  void aSecretIsFoundNowhere() {
    Safe safe = Safe.fresh();
    KafkaProbe probe = KafkaProbe.at(Topics.ACCOUNT_STATE);
    Response stored = send(safe, PATH, safe.oauth(planted + "A", planted + "B", FAR));
    assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(201);
    String id = stored.jsonPath().getString("id");
    Map<String, Object> replacement =
        Map.of("secrets", Map.of("accessToken", planted + "C", "refreshToken", planted + "D"));
    assertThat(send(safe, PATH + "/" + id + "/replace", replacement).statusCode()).isEqualTo(200);
    badRequests(safe, id);
    Response lease = safe.leased(id, "PUBLISH");
    assertThat(lease.statusCode()).isEqualTo(200);
    answers.add(lease.getHeaders() + lease.asString());
    safe.reported(id, 2, "OK");
    for (String path : List.of("", "/" + id, "/" + id + "/uses", "/alerts")) {
      answers.add(safe.owner().get(PATH + path).asString());
    }
    answers.add(safe.registry().coordinator().get("/api/v1/history-entries").asString());

    assertThat(probe.awaitKey(safe.account(), 1)).isNotEmpty();
    assertThat(log).isNotEmpty();
    for (String spelling : spellings()) {
      assertThat(answers).noneMatch(answer -> answer.contains(spelling));
      assertThat(log).noneMatch(line -> line.contains(spelling));
      assertThat(probe.soFar())
          .noneMatch(record -> (record.value() + record.headers()).contains(spelling));
      assertThat(columnsWith(spelling)).isEmpty();
    }
  }

  // each carries a secret in a place where a message might repeat what it could not read
  private void badRequests(Safe safe, String id) {
    Map<String, Object> wrongKind = new HashMap<>(safe.oauth(planted, null, FAR));
    wrongKind.put("kind", planted);
    wrongKind.put("expiresAt", planted);
    Map<String, Object> nested = new HashMap<>(safe.oauth(planted, null, FAR));
    nested.put("secrets", Map.of("accessToken", List.of(planted), "lain", planted));
    Map<String, Object> unfit = new HashMap<>(safe.oauth(planted, null, FAR));
    unfit.put("secrets", Map.of("password", planted));
    String cut = "{\"secrets\": {\"accessToken\": \"" + planted + "\", ";
    String unquoted = "{\"secrets\": {\"accessToken\": " + planted + "}}";
    String replace = PATH + "/" + id + "/replace";
    String tooLong = planted + "x".repeat(9000);
    assertThat(
            List.of(
                send(safe, PATH, wrongKind).statusCode(),
                send(safe, PATH, nested).statusCode(),
                send(safe, PATH, unfit).statusCode(),
                send(safe, replace, cut).statusCode(),
                send(safe, replace, unquoted).statusCode(),
                send(safe, replace, Map.of("secrets", Map.of("accessToken", tooLong))).statusCode(),
                send(safe, replace, Map.of("secrets", planted)).statusCode(),
                send(safe, PATH, safe.oauth(planted, null, FAR)).statusCode(),
                send(
                        safe,
                        PATH + "/" + UUID.randomUUID() + "/replace",
                        Map.of("secrets", Map.of("accessToken", planted)))
                    .statusCode()))
        .containsExactly(400, 400, 422, 400, 400, 400, 400, 409, 404);
  }

  /** Names of the columns of the whole database in which a text stands. */
  private static List<String> columnsWith(String text) {
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
    assertThat(columns).extracting(column -> column.get("data_type")).contains("bytea", "jsonb");
    for (Map<String, Object> column : columns) {
      String name = "\"" + column.get("column_name") + "\"";
      String condition =
          column.get("data_type").equals("bytea")
              ? "position(convert_to(?, 'UTF8') in " + name + ") > 0"
              : "position(? in cast(" + name + " as text)) > 0";
      String table = "\"" + column.get("table_name") + "\"";
      if (!Db.query("select 1 from " + table + " where " + condition + " limit 1", text)
          .isEmpty()) {
        found.add(table + "." + name);
      }
    }
    return found;
  }

  @Test
  void theSearchFindsWhatIsThere() {
    Safe safe = Safe.fresh();
    safe.registry().person(planted.toLowerCase(java.util.Locale.ROOT) + "@contoh.example");
    assertThat(columnsWith(planted.toLowerCase(java.util.Locale.ROOT)))
        .contains("\"person\".\"work_email\"");
  }
}
