package id.tanggap.complaint.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.application.channel.PurgeDeliveries;
import id.tanggap.complaint.application.privacy.RunRetention;
import id.tanggap.complaint.application.vault.RotateKeys;
import id.tanggap.complaint.application.vault.SealedColumn;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No list and no scheduler of privacy reads a table that grows from end to end, in a country of 200
 * regions. Not asked about: how much lies under which key, which counts it all for the operator of
 * the installation.
 */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class PrivacyPlansTest {

  private static final String[] BIG = {
    "complaint",
    "complaint_log",
    "interaction",
    "conversation_thread",
    "raw_delivery",
    "inbound_event",
    "reply",
    "break_glass",
    "secret_access",
    "legal_hold",
    "retention_run",
    "retention_step",
    "retention_trace",
    "privacy_request",
    "privacy_request_case",
    "privacy_log",
    "reporter_mark",
    "breach"
  };

  private static final Pattern LOOKING =
      Pattern.compile(
          "^(select|with|update|delete)\\b|^insert into .*\\bselect\\b", Pattern.DOTALL);

  private static Explain explain;

  @Inject PurgeDeliveries purge;
  @Inject RunRetention runRetention;
  @Inject RotateKeys rotateKeys;

  private final Town town = Town.found();

  @BeforeAll
  static void fill() {
    explain = Explain.begin();
    for (String statement : script().split(";\\R")) {
      explain.fill(statement);
    }
    explain.analyse(BIG);
  }

  private static String script() {
    try (InputStream script = PrivacyPlansTest.class.getResourceAsStream("/plans/privacy.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void takeBack() {
    explain.close();
  }

  private static void requireIndexes(List<String> sent) {
    List<String> reads =
        sent.stream()
            .map(String::strip)
            .filter(sql -> LOOKING.matcher(sql).find())
            .distinct()
            .toList();
    assertThat(reads).isNotEmpty();
    assertThat(reads).allSatisfy(sql -> explain.plan(sql).requireNoScanOf(BIG));
  }

  private static <T> void done(Supplier<Uni<T>> work) {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(work)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "break-glass",
        "break-glass?complaintId={id}",
        "legal-holds",
        "retention-policies",
        "retention-policies/current",
        "retention-runs",
        "privacy-requests",
        "privacy-requests?state=RECEIVED",
        "privacy-requests?kind=ACCESS&overdue=true",
        "breaches",
        "breaches?overdue=true"
      })
  void noListReadsABigTableFromEndToEnd(String path) {
    String officer = town.as("privacy-officer", "DINKES");
    String prepared = path.replace("{id}", UUID.randomUUID().toString());
    requireIndexes(
        Explain.statementsOf(
            () -> Town.with(officer).get("/api/v1/" + prepared).then().statusCode(200)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?state=FAILED", "?channelId=0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"})
  void noListOfDeliveriesDoes(String filter) {
    requireIndexes(
        Explain.statementsOf(
            () ->
                Town.with(town.as("platform-admin"))
                    .get("/api/v1/deliveries" + filter)
                    .then()
                    .statusCode(200)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaints", "interactions", "responses"})
  void whatHidesSecretCasesFromTheirReportedUnitDoesNot(String list) {
    for (String token :
        List.of(town.as("unit-admin", "DINKES"), town.as("operator"), town.coordinator())) {
      requireIndexes(
          Explain.statementsOf(
              () -> Town.with(token).get("/api/v1/" + list).then().statusCode(200)));
    }
  }

  @Test
  void noRequestAboutTheOwnDataDoes() {
    JsonPath filed =
        io.restassured.RestAssured.given()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "region", town.region,
                    "class", "COMPLAINT",
                    "visibility", "PUBLIC",
                    "text", "Lampu mati",
                    "reporter", Map.of("phone", "081234567890")))
            .post("/public/v1/complaints")
            .jsonPath();
    String officer = town.as("privacy-officer");
    String path = "/api/v1/privacy-requests";
    List<String> sent =
        Explain.statementsOf(
            () -> {
              String id =
                  Town.with(officer)
                      .body(Map.of("kind", "ACCESS", "contact", Map.of("phone", "081234567890")))
                      .post(path)
                      .then()
                      .statusCode(201)
                      .extract()
                      .path("id");
              Town.with(officer).post(path + "/" + id + "/take").then().statusCode(200);
              Town.with(officer).post(path + "/" + id + "/export").then().statusCode(200);
              Town.with(officer).get(path + "/" + id + "/trail").then().statusCode(200);
            });
    assertThat(filed.getString("trackingCode")).isNotNull();
    assertThat(sent).anyMatch(sql -> sql.contains("from reporter_mark"));
    requireIndexes(sent);
  }

  @Test
  void nothingThatThePassageOfTimeBringsAboutDoes() {
    String officer = town.as("privacy-officer");
    List<String> sent =
        Explain.statementsOf(
            () -> {
              Town.with(officer).post("/api/v1/retention-runs?dryRun=true").then().statusCode(200);
              String run =
                  Town.with(officer).post("/api/v1/retention-runs").then().extract().path("id");
              Town.with(town.coordinator())
                  .post("/api/v1/retention-runs/" + run + "/approve")
                  .then()
                  .statusCode(200);
              for (int i = 0; i < 10; i++) {
                done(runRetention::handle);
              }
              done(purge::forgetTakenBack);
              done(purge::handle);
              done(purge::forgetEvents);
              for (SealedColumn column : SealedColumn.values()) {
                done(() -> rotateKeys.handle(column));
              }
            });
    assertThat(sent)
        .anyMatch(sql -> sql.contains("delete from raw_delivery"))
        .anyMatch(sql -> sql.contains("delete from inbound_event"))
        .anyMatch(sql -> sql.contains("from retention_run r"));
    requireIndexes(sent);
  }

  @Test
  void theProbeFindsAScan() {
    assertThat(explain.plan("select * from break_glass where reason = $1").scanned())
        .isEqualTo(Set.of("break_glass"));
  }
}
