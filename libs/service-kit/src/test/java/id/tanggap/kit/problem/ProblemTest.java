package id.tanggap.kit.problem;

import static id.tanggap.kit.testapp.web.Client.coordinator;
import static id.tanggap.kit.testapp.web.Client.newThing;
import static id.tanggap.kit.testapp.web.Client.problem;
import static id.tanggap.kit.testapp.web.Client.thing;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.notes.NoteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class ProblemTest {
  private static final String THINGS = "/api/v1/things";

  private static Response post(String json) {
    return coordinator().contentType("application/json").body(json).post(THINGS);
  }

  private static Map<String, String> faults(ExtractableResponse<Response> problem) {
    Map<String, String> faults = new HashMap<>();
    problem
        .<List<Map<String, String>>>path("errors")
        .forEach(
            fault -> {
              assertThat(fault.get("message")).isNotBlank().doesNotContain("{");
              faults.put(fault.get("pointer"), fault.get("code"));
            });
    return faults;
  }

  @Test
  void reportsAllViolationsOfABodyAtOnceWithTheirPointers() {
    var found =
        problem(
            post(
                "{\"code\":\"kecil\",\"name\":\"\",\"parts\":[{\"label\":\"a\"},{\"label\":\" \"}]}"),
            400,
            "invalid-request");

    assertThat(faults(found))
        .containsOnly(
            Map.entry("/code", "thing-malformed-code"),
            Map.entry("/name", "not-blank"),
            Map.entry("/size", "not-null"),
            Map.entry("/parts/1/label", "not-blank"));
  }

  @Test
  void reportsUnknownPropertiesWrongTypesAndViolationsInOneAnswer() {
    var found =
        problem(
            post(
                "{\"code\":\"A\",\"name\":\" \",\"size\":2,\"warna\":{\"a\":[1]},\"state\":\"LAMA\","
                    + "\"madeOn\":\"kemarin\",\"owner\":\"siapa\","
                    + "\"parts\":[{\"label\":\"x\",\"berat\":1},{\"label\":\"y\",\"loose\":[]}]}"),
            400,
            "invalid-request");

    assertThat(faults(found))
        .containsOnly(
            Map.entry("/warna", "unknown-property"),
            Map.entry("/state", "not-one-of"),
            Map.entry("/madeOn", "not-a-date"),
            Map.entry("/owner", "not-a-uuid"),
            Map.entry("/parts/0/berat", "unknown-property"),
            Map.entry("/parts/1/loose", "not-a-boolean"),
            Map.entry("/name", "not-blank"));
  }

  @Test
  void aYearHasFourDigitsInTheBodyAndInAParameter() {
    for (String date : List.of("+999999999-12-31", "+10000-01-01", "0000-12-31", "-0001-01-01")) {
      String body = "{\"code\":\"A\",\"name\":\"B\",\"size\":1,\"madeOn\":\"%s\"}".formatted(date);

      assertThat(faults(problem(post(body), 400, "invalid-request")))
          .as(date)
          .containsOnly(Map.entry("/madeOn", "not-a-date"));
      assertThat(
              faults(
                  problem(
                      coordinator().queryParam("madeOn", date).get(THINGS),
                      400,
                      "invalid-request")))
          .as(date)
          .containsOnly(Map.entry("query:madeOn", "not-a-date"));
    }
  }

  @Test
  void pointsAtAPropertyByTheNameThatItHasInTheBody() {
    String part =
        "{\"code\":\"A\",\"name\":\"B\",\"size\":1,\"parts\":[{\"label\":\"x\",\"class\":%s}]}";

    assertThat(faults(problem(post(part.formatted("\"panjang\"")), 400, "invalid-request")))
        .containsOnly(Map.entry("/parts/0/class", "size"));
    assertThat(faults(problem(post(part.formatted("[1]")), 400, "invalid-request")))
        .containsOnly(Map.entry("/parts/0/class", "not-a-string"));
  }

  @Test
  void pointsAtAValueOfTheWrongType() {
    assertThat(
            faults(problem(post("{\"code\":\"A\",\"name\":5,\"size\":1}"), 400, "invalid-request")))
        .containsEntry("/name", "not-a-string");
    assertThat(
            faults(
                problem(
                    post("{\"code\":\"A\",\"name\":\"B\",\"size\":\"dua\"}"),
                    400,
                    "invalid-request")))
        .containsEntry("/size", "not-a-number");
    assertThat(faults(problem(post("[1]"), 400, "invalid-request"))).containsKey("");
  }

  @Test
  void tellsWhereMalformedJsonBreaks() {
    var found = problem(post("{\"code\":\n  \"A\", name}"), 400, "malformed-json");

    assertThat(found.<Integer>path("line")).isEqualTo(2);
    problem(post("{\"code\":\"A\"} x"), 400, "malformed-json");
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(post("").then().extract().statusCode()).isEqualTo(400);
    problem(post(""), 400, "invalid-request");
    problem(post("null"), 400, "invalid-request");
  }

  @Test
  void refusesJsonThatIsNestedTooDeeply() {
    String deep = "[".repeat(500) + "]".repeat(500);

    problem(post("{\"code\":\"A\",\"warna\":" + deep + "}"), 400, "json-too-large");
  }

  @Test
  void refusesTextThatNoDatabaseCanStore() {
    problem(
        post(
            "{\"code\":\"A"
                + UUID.randomUUID().toString().toUpperCase(Locale.ROOT)
                + "\",\"name\":\"a\\u0000b\",\"size\":1}"),
        400,
        "not-text");
  }

  @Test
  void answersARejectionWithItsDetailsAsMembers() {
    var found = problem(coordinator().get("/api/v1/failures/rule"), 422, "thing-is-cold");

    assertThat(found.<Integer>path("degrees")).isEqualTo(4);
    assertThat(found.<String>path("detail")).isEqualTo("Suhu 4 derajat belum cukup.");
  }

  @Test
  void listsWhatIsAllowedWhenATransitionIsNot() {
    String thing = newThing();
    coordinator().contentType("application/json").post(thing + "/finish").then().statusCode(200);

    var found =
        problem(
            coordinator().contentType("application/json").post(thing + "/finish"),
            409,
            "illegal-transition");

    assertThat(found.<String>path("from")).isEqualTo("FINISHED");
    assertThat(found.<String>path("event")).isEqualTo("finish");
    assertThat(found.<List<String>>path("allowed")).containsExactly("archive", "delete");
    assertThat(found.<String>path("detail")).contains("archive, delete");
  }

  @Test
  void namesAViolatedConstraintByItsProblem() {
    Map<String, Object> first = thing();
    coordinator().contentType("application/json").body(first).post(THINGS).then().statusCode(201);

    Map<String, Object> sameCode = new HashMap<>(first);
    sameCode.put("name", "Lain " + UUID.randomUUID());
    problem(
        coordinator().contentType("application/json").body(sameCode).post(THINGS),
        409,
        "thing-code-taken");

    Map<String, Object> sameName = new HashMap<>(thing());
    sameName.put("name", first.get("name"));
    problem(
        coordinator().contentType("application/json").body(sameName).post(THINGS), 409, "conflict");

    Map<String, Object> tooBig = new HashMap<>(thing());
    tooBig.put("size", 1001);
    problem(
        coordinator().contentType("application/json").body(tooBig).post(THINGS),
        422,
        "thing-too-big");
  }

  @Test
  void tellsALostRaceFromALostPrecondition() {
    String thing = newThing();

    problem(
        coordinator().contentType("application/json").post(thing + "/lose"),
        409,
        "concurrent-change");
    problem(
        coordinator()
            .contentType("application/json")
            .header("If-Match", "\"0\"")
            .post(thing + "/lose"),
        412,
        "precondition-failed");
  }

  @Test
  void demandsAPreconditionAndHoldsItAgainstTheVersion() {
    String thing = newThing();
    String body = "{\"name\":\"Baru " + UUID.randomUUID() + "\"}";

    problem(
        coordinator().contentType("application/json").body(body).patch(thing),
        428,
        "precondition-required");
    problem(
        coordinator()
            .contentType("application/json")
            .header("If-Match", "\"9\"")
            .body(body)
            .patch(thing),
        412,
        "precondition-failed");
    String tag = coordinator().get(thing).then().statusCode(200).extract().header("ETag");
    coordinator()
        .contentType("application/json")
        .header("If-Match", tag)
        .body(body)
        .patch(thing)
        .then()
        .statusCode(200);
  }

  @Test
  void answersNotFoundTheSameForAbsentHiddenAndUnreadableIds() {
    problem(coordinator().get(THINGS + "/" + UUID.randomUUID()), 404, "not-found");
    problem(coordinator().get(THINGS + "/bukan-uuid"), 404, "not-found");
    problem(coordinator().get("/api/v1/tidak-ada"), 404, "not-found");
    problem(given().get("/tidak-ada"), 404, "not-found");
  }

  @Test
  void answersEveryRefusalOfHttpItself() {
    problem(coordinator().delete(THINGS), 405, "method-not-allowed");
    problem(coordinator().accept("image/png").get(THINGS), 406, "not-acceptable");
    problem(
        coordinator().contentType("text/plain").body("x").post(THINGS),
        415,
        "unsupported-media-type");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    String mebibytes = "x".repeat(1_200_000);

    problem(post("{\"name\":\"" + mebibytes + "\"}"), 413, "body-too-large");
    coordinator()
        .contentType("text/csv")
        .body("code,name\n" + "A,B\n".repeat(300_000))
        .post(THINGS + "/import")
        .then()
        .statusCode(400);
    problem(
        coordinator().contentType("text/csv").body("x".repeat(2_200_000)).post(THINGS + "/import"),
        413,
        "body-too-large");
  }

  @Test
  void refusesABodyThatIsTooLargeForTheServerItselfBeforeItIsSent() throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/things/import HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Type: text/csv\r\nContent-Length: 99000000\r\n\r\ncode")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains("body-too-large");
    }
  }

  @Test
  void namesAllUnknownAndUnreadableParameters() {
    var unknown =
        problem(
            coordinator().queryParam("warna", "biru").queryParam("limt", "3").get(THINGS),
            400,
            "invalid-request");
    assertThat(faults(unknown))
        .containsOnly(
            Map.entry("query:warna", "unknown-parameter"),
            Map.entry("query:limt", "unknown-parameter"));

    Map.of(
            "limit", "not-a-number",
            "state", "not-one-of",
            "madeOn", "not-a-date",
            "owner", "not-a-uuid",
            "count", "not-a-boolean")
        .forEach(
            (name, code) ->
                assertThat(
                        faults(
                            problem(
                                coordinator().queryParam(name, "xyz").get(THINGS),
                                400,
                                "invalid-request")))
                    .containsOnly(Map.entry("query:" + name, code)));

    assertThat(
            faults(
                problem(
                    coordinator().queryParam("size", "1001").get(THINGS), 400, "invalid-request")))
        .containsOnly(Map.entry("query:size", "max"));
  }

  @Test
  void saysNothingAboutADefectButItsTrace() {
    var found = problem(coordinator().get("/api/v1/failures/defects"), 500, "internal-error");

    assertThat(found.asString()).doesNotContain("secret", "Hidden");
    problem(coordinator().get("/api/v1/failures/promises"), 500, "internal-error");
  }

  @Test
  void makesAProblemOfAnErrorThatBringsItsOwnBody() {
    var thrown = problem(coordinator().get("/api/v1/failures/answers"), 409, "conflict");
    assertThat(thrown.asString()).doesNotContain("Hidden");
    problem(coordinator().get("/api/v1/failures/returns"), 404, "not-found");
  }

  @Test
  void asksToRetryWhenSomethingNeededIsAway() {
    for (String away : List.of("outage", "databases")) {
      var found = problem(coordinator().get("/api/v1/failures/" + away), 503, "unavailable");
      assertThat(found.header("Retry-After")).isEqualTo("5");
    }
  }

  @Test
  void speaksIndonesianUnlessEnglishIsPreferred() {
    var indonesian = problem(coordinator().get(THINGS + "/x"), 404, "not-found");
    assertThat(indonesian.<String>path("title")).isEqualTo("Tidak ditemukan");
    assertThat(indonesian.header("Content-Language")).isEqualTo("id");

    var english =
        problem(
            coordinator().header("Accept-Language", "fr, en-GB;q=0.8, id;q=0.2").get(THINGS + "/x"),
            404,
            "not-found");
    assertThat(english.<String>path("title")).isEqualTo("Not found");
    assertThat(english.header("Content-Language")).isEqualTo("en");

    var faults =
        problem(
            coordinator()
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"code\":\"A\",\"name\":\"" + "x".repeat(81) + "\",\"size\":0}")
                .post(THINGS),
            400,
            "invalid-request");
    assertThat(faults.<List<String>>path("errors.message"))
        .containsExactlyInAnyOrder("The length must be between 0 and 80.", "Must be at least 1.");
  }

  @Test
  void returnsTheRequestIdOfTheCallerWhenItIsHarmless() {
    assertThat(
            coordinator().header("X-Request-Id", "abc-12345678").get(THINGS).header("X-Request-Id"))
        .isEqualTo("abc-12345678");
    assertThat(coordinator().header("X-Request-Id", "<script>").get(THINGS).header("X-Request-Id"))
        .doesNotContain("<")
        .hasSize(36);
  }
}
