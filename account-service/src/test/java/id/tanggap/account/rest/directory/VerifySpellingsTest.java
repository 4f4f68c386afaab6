package id.tanggap.account.rest.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answer to every spelling that a citizen may paste, on all platforms. */
@QuarkusTest
class VerifySpellingsTest {
  private static final String VERIFY = "/public/v1/verify";
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final String ACCOUNTS =
      """
      unitCode,platform,url,displayName,purpose
      DINKES,INSTAGRAM,@ig.{x},Dinkes,
      DINKES,FACEBOOK,https://www.facebook.com/FbDinkes{x},Dinkes,
      DINKES,FACEBOOK,https://www.facebook.com/profile.php?id=1000648123{n},Dinkes,
      DINKES,X,@x_{x},Dinkes,
      DINKES,YOUTUBE,@yt{x},Dinkes,
      DINKES,YOUTUBE,https://www.youtube.com/channel/UCAbCdEfGhIjKlMnOpq{x},Dinkes,
      DINKES,TIKTOK,@tt_{x},Dinkes,
      DINKES,THREADS,@th.{x},Dinkes,
      DINKES,WHATSAPP_CHANNEL,https://whatsapp.com/channel/0029VaAbCdEfGhIjKl{x},Dinkes,
      DINKES,TELEGRAM,@tg_{x},Dinkes,
      DINKES,MASTODON,@md@sosial-{x}.example,Dinkes,
      DINKES,BLUESKY,@{x}.bsky.social,Dinkes,
      DINKES,WEBSITE,https://dinkes-{x}.go.id,Dinkes,
      DINKES,WEBSITE,https://portal-{x}.go.id/dinkes,Dinkes,
      DINKES,INSTAGRAM,@sus.{x},Dibekukan,
      DINKES,INSTAGRAM,@ret.{x},Diakhiri,
      DINKES,X,@old_{x},Berganti nama,
      """;

  private static Registry registry;

  @Inject Sealer sealer;

  private Registry registry() {
    if (registry == null) {
      Registry fresh = Registry.fresh();
      fresh.agencies("DINKES");
      fresh.imported("/api/v1/accounts/import", filled(fresh, ACCOUNTS));
      act(fresh, "c1", "sus." + fresh.suffix(), "suspend");
      act(fresh, "c1", "ret." + fresh.suffix(), "retire");
      act(fresh, "c2", "ret." + fresh.suffix(), "retire");
      sealer.all();
      rename(fresh);
      sealer.all();
      confirmed(fresh, "INSTAGRAM", "@fake." + fresh.suffix());
      fresh
          .coordinator()
          .body(Map.of("outcome", "REMOVED", "note", "Sudah hilang"))
          .post(confirmed(fresh, "TIKTOK", "@gone_" + fresh.suffix()) + "/close")
          .then()
          .statusCode(200);
      reported(fresh, "TIKTOK", "@rumour_" + fresh.suffix());
      registry = fresh;
    }
    return registry;
  }

  private static void rename(Registry in) {
    String path = "/api/v1/accounts/" + id(in, "old_" + in.suffix());
    Response renamed =
        in.coordinator()
            .header("If-Match", "*")
            .contentType("application/merge-patch+json")
            .body(Map.of("url", "https://x.com/new_" + in.suffix()))
            .patch(path);
    assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(200);
  }

  private static String id(Registry in, String handle) {
    return in.coordinator().get("/api/v1/accounts?q=" + handle).jsonPath().getString("items[0].id");
  }

  private static void act(Registry in, String user, String handle, String verb) {
    String id =
        in.coordinator().get("/api/v1/accounts?q=" + handle).jsonPath().getString("items[0].id");
    in.as(user, List.of(), "coordinator")
        .body(
            verb.equals("retire")
                ? Map.of("reason", "Contoh", "archiveWaiver", "Kosong")
                : Map.of("reason", "Contoh"))
        .post("/api/v1/accounts/" + id + "/" + verb)
        .then()
        .statusCode(200);
  }

  private static String reported(Registry in, String platform, String address) {
    Response reported =
        in.coordinator()
            .body(Map.of("platform", platform, "address", address, "evidence", "Meniru"))
            .post("/api/v1/impersonation-cases");
    assertThat(reported.statusCode()).as(reported.asString()).isEqualTo(201);
    return reported.header("Location");
  }

  private static String confirmed(Registry in, String platform, String address) {
    String path = reported(in, platform, address);
    in.coordinator().body(Map.of("note", "Palsu")).post(path + "/confirm").then().statusCode(200);
    return path;
  }

  private static String filled(Registry in, String template) {
    return template.replace("{x}", in.suffix()).replace("{n}", in.region().replace(".", ""));
  }

  private record Spelling(String text, String platform, String expected) {
    @Override
    public String toString() {
      return text + (platform.equals("-") ? "" : " on " + platform) + " is " + expected;
    }
  }

  static Stream<Spelling> spellings() throws IOException {
    try (InputStream in = VerifySpellingsTest.class.getResourceAsStream("/verify-spellings.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\\|"))
          .map(cells -> new Spelling(cells[0], cells[1], cells[2]));
    }
  }

  private static JsonPath verified(String text, String platform) {
    RequestSpecification request = given().queryParam("url", text);
    if (!platform.equals("-")) {
      request.queryParam("platform", platform);
    }
    Response response = request.get(VERIFY);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.jsonPath();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spellings")
  void everySpellingHasItsAnswer(Spelling spelling) {
    String text =
        ESCAPE
            .matcher(filled(registry(), spelling.text()))
            .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    JsonPath answer = verified(text, spelling.platform());
    assertThat(answer.getString("status")).isEqualTo(spelling.expected());
    assertThat(answer.getString("unit.code"))
        .isEqualTo(
            List.of("UNKNOWN", "KNOWN_IMPERSONATOR").contains(spelling.expected())
                ? null
                : "DINKES");
    assertThat(answer.getString("reportFakeAt"))
        .isEqualTo(
            spelling.expected().equals("OFFICIAL") ? null : "/public/v1/impersonation-reports");
  }

  @Test
  void anOldHandleLeadsToTheAccountAndWasOfficialInItsTime() {
    String suffix = registry().suffix();
    String old = "https://x.com/old_" + suffix;
    assertThat(verified(old, "-").getString("account.handle")).isEqualTo("new_" + suffix);
    Instant change =
        Db.query("select held_until from former_handle where handle_norm = ?", "old_" + suffix)
            .stream()
            .map(row -> ((Timestamp) row.get("held_until")).toInstant())
            .findFirst()
            .orElseThrow();
    assertThat(at(old, change.minusMillis(1))).isEqualTo("OFFICIAL");
    assertThat(at(old, change)).isEqualTo("UNKNOWN");
    assertThat(at("https://x.com/new_" + suffix, change.minusMillis(1))).isEqualTo("UNKNOWN");
    assertThat(at("https://x.com/new_" + suffix, change)).isEqualTo("OFFICIAL");
  }

  private static String at(String text, Instant at) {
    return given()
        .queryParam("url", text)
        .queryParam("at", at.toString())
        .get(VERIFY)
        .jsonPath()
        .getString("status");
  }
}
