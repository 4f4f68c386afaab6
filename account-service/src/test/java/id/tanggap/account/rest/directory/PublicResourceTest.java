package id.tanggap.account.rest.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublicResourceTest {
  private static final String VERIFY = "/public/v1/verify";
  private static final String IMPORT = "/api/v1/accounts/import";
  private static final String HEADER = "unitCode,platform,url,displayName,purpose\n";

  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  /** A region whose DINKES has an Instagram account named after the region. */
  private record Subject(Registry registry, String handle) {
    static Subject registered(String query) {
      Registry registry = Registry.fresh();
      registry.agencies("DINKES", "DINSOS");
      String handle = "sehat." + registry.suffix();
      registry.imported(
          IMPORT + query, HEADER + "DINKES,INSTAGRAM,@" + handle + ",Dinkes Contoh,\n");
      return new Subject(registry, handle);
    }

    String id() {
      return registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id");
    }

    void act(String user, String verb, Map<String, ?> body) {
      Response response =
          registry
              .as(user, List.of(), "coordinator")
              .body(body)
              .post("/api/v1/accounts/" + id() + "/" + verb);
      assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }
  }

  private static Response verify(String name, String text) {
    return given().queryParam(name, text).get(VERIFY);
  }

  private static JsonPath verified(String text) {
    Response response = verify("url", text);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.jsonPath();
  }

  @Test
  void anOfficialAccountIsRecognisedInWhateverSpelling() {
    Subject subject = Subject.registered("");
    for (String text :
        List.of(
            "https://www.instagram.com/" + subject.handle(),
            "https://m.instagram.com/"
                + subject.handle().toUpperCase(java.util.Locale.ROOT)
                + "/?igsh=abc",
            "instagram.com/" + subject.handle() + "/reels",
            "https://l.instagram.com/?u=https%3A%2F%2Finstagram.com%2F" + subject.handle(),
            "@" + subject.handle(),
            "@" + subject.handle().toUpperCase(java.util.Locale.ROOT) + " ")) {
      JsonPath answer = verified(text);
      assertThat(answer.getString("status")).as(text).isEqualTo("OFFICIAL");
      assertThat(answer.getString("account.handle")).isEqualTo(subject.handle());
      assertThat(answer.getString("unit.code")).isEqualTo("DINKES");
      assertThat(answer.getString("unit.name")).isEqualTo("Dinas DINKES");
      assertThat(answer.getString("checkedAt")).isNotNull();
    }
    assertThat(verify("handle", subject.handle()).jsonPath().getString("status"))
        .isEqualTo("OFFICIAL");
  }

  @Test
  void aLookAlikeIsNeverOfficialButTheOfficialOneIsShown() {
    Subject subject = Subject.registered("");
    for (String fake :
        List.of(
            "https://instagram.com/" + subject.handle().replace("e", "3"),
            "https://instagram.com/" + subject.handle() + "_official",
            "https://instagram.com/" + subject.handle().replace(".", "_"),
            "https://instagram.com/s\u0435hat." + subject.registry().suffix(),
            "https://www.tiktok.com/@" + subject.handle())) {
      JsonPath answer = verified(fake);
      assertThat(answer.getString("status")).as(fake).isEqualTo("UNKNOWN");
      assertThat(answer.getString("account")).isNull();
      assertThat(answer.getList("similar.handle")).as(fake).contains(subject.handle());
      assertThat(answer.getString("similar[0].unit.code")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.instagram.com/akun.yang.tidak.ada.9z",
        "https://www.instagram.com/p/C3abc/",
        "https://situs-tiada-9z.example/halaman",
        "@tiadaakun9z",
        "apa saja yang ditempel orang",
        "<script>alert(1)</script>",
        "https://",
        "%%%",
        "'; drop table unit; --"
      })
  void whatNobodyKnowsIsUnknownAndNever404(String text) {
    JsonPath answer = verified(text);
    assertThat(answer.getString("status")).isEqualTo("UNKNOWN");
    assertThat(answer.getList("similar")).isNotNull();
  }

  @Test
  void onlyAMissingOrHugeTextOrAWrongParameterIsRefused() {
    assertThat(given().get(VERIFY).statusCode()).isEqualTo(400);
    assertThat(given().get(VERIFY + "?url=").statusCode()).isEqualTo(400);
    assertThat(verify("url", "x".repeat(2049)).statusCode()).isEqualTo(400);
    assertThat(given().get(VERIFY + "?url=x&platform=FRIENDSTER").statusCode()).isEqualTo(400);
    assertThat(given().get(VERIFY + "?url=x&at=kemarin").statusCode()).isEqualTo(400);
    assertThat(given().get(VERIFY + "?url=x&warna=biru").statusCode()).isEqualTo(400);
  }

  @Test
  void suspendedAndRetiredAccountsAreCalledSo() {
    Subject subject = Subject.registered("");
    String url = "https://instagram.com/" + subject.handle();
    subject.act("c1", "suspend", Map.of("reason", "Diambil alih"));
    assertThat(verified(url).getString("status")).isEqualTo("SUSPENDED");
    assertThat(verified(url).getString("unit.code")).isEqualTo("DINKES");
    subject.act("c1", "retire", Map.of("reason", "Ganti akun"));
    subject.act("c2", "retire", Map.of("reason", "Setuju", "archiveWaiver", "Kosong"));
    assertThat(verified(url).getString("status")).isEqualTo("FORMERLY_OFFICIAL");
  }

  @Test
  void theQuestionMayBeAboutAnotherTime() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Subject subject = Subject.registered("?activeFrom=2020-01-01");
    clock.set(Instant.parse("2026-03-02T00:00:00Z"));
    subject.act("c1", "suspend", Map.of("reason", "Diambil alih"));
    clock.set(Instant.parse("2026-03-05T00:00:00Z"));
    subject.act(
        "c1", "reinstate", Map.of("reason", "Pulih", "evidence", "BA-07", "accessRenewed", true));
    assertThat(at(subject, "2019-12-31T16:59:59Z")).isEqualTo("UNKNOWN");
    assertThat(at(subject, "2019-12-31T17:00:00Z")).isEqualTo("OFFICIAL");
    assertThat(at(subject, "2020-01-01T00:00:00+07:00")).isEqualTo("OFFICIAL");
    assertThat(at(subject, "2026-03-03T12:00:00Z")).isEqualTo("SUSPENDED");
    assertThat(at(subject, "2026-03-05T00:00:00Z")).isEqualTo("OFFICIAL");
  }

  private static String at(Subject subject, String at) {
    return given()
        .queryParam("url", "https://instagram.com/" + subject.handle())
        .queryParam("at", at)
        .get(VERIFY)
        .jsonPath()
        .getString("status");
  }

  @Test
  void aConfirmedImpersonatorIsNamedAndAReportedOneIsNot() {
    Subject subject = Subject.registered("");
    String fake = "https://instagram.com/" + subject.handle() + "_cs";
    Response reported =
        subject
            .registry()
            .coordinator()
            .body(
                Map.of(
                    "platform",
                    "INSTAGRAM",
                    "address",
                    fake,
                    "imitatedAccountId",
                    subject.id(),
                    "evidence",
                    "Meminta transfer dana"))
            .post("/api/v1/impersonation-cases");
    assertThat(reported.statusCode()).as(reported.asString()).isEqualTo(201);
    assertThat(verified(fake).getString("status")).isEqualTo("UNKNOWN");
    Response confirmed =
        subject
            .registry()
            .coordinator()
            .body(Map.of("note", "Bukan milik kami"))
            .post(reported.header("Location") + "/confirm");
    assertThat(confirmed.statusCode()).isEqualTo(200);
    JsonPath answer = verified(fake + "/?utm_source=x");
    assertThat(answer.getString("status")).isEqualTo("KNOWN_IMPERSONATOR");
    assertThat(answer.getString("account")).isNull();
    assertThat(answer.getList("similar.handle")).contains(subject.handle());
  }

  @Test
  void aHandleThatIsOursHereAndFakeThereNeedsThePlatform() {
    Subject subject = Subject.registered("");
    Response reported =
        subject
            .registry()
            .coordinator()
            .body(
                Map.of(
                    "platform", "TIKTOK",
                    "address", "@" + subject.handle(),
                    "evidence", "Meniru akun Instagram"))
            .post("/api/v1/impersonation-cases");
    subject
        .registry()
        .coordinator()
        .body(Map.of("note", "Palsu"))
        .post(reported.header("Location") + "/confirm");
    assertThat(verified("@" + subject.handle()).getString("status")).isEqualTo("UNKNOWN");
    assertThat(
            given()
                .get(VERIFY + "?platform=INSTAGRAM&handle=" + subject.handle())
                .jsonPath()
                .getString("status"))
        .isEqualTo("OFFICIAL");
    assertThat(
            given()
                .get(VERIFY + "?platform=TIKTOK&handle=" + subject.handle())
                .jsonPath()
                .getString("status"))
        .isEqualTo("KNOWN_IMPERSONATOR");
  }

  @Test
  void aPageOfAnOfficialSiteBelongsToTheSite() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    String host = registry.suffix() + ".go.id";
    registry.imported(
        IMPORT,
        HEADER
            + ("DINKES,WEBSITE,https://" + host + ",Portal,\n")
            + ("DINSOS,WEBSITE,https://" + host + "/dinsos,Halaman Dinsos,\n"));
    assertThat(verified("http://www." + host + "/berita/1?x=y").getString("unit.code"))
        .isEqualTo("DINKES");
    assertThat(verified("https://" + host + "/dinsos/profil").getString("unit.code"))
        .isEqualTo("DINSOS");
    assertThat(verified("https://" + host + ".evil.example/").getString("status"))
        .isEqualTo("UNKNOWN");
    assertThat(verified("https://" + host + "@evil.example/").getString("status"))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void theAnswerMayBeKeptForFiveMinutesAndAskedForAgain() {
    Subject subject = Subject.registered("");
    String url = VERIFY + "?url=https://instagram.com/" + subject.handle();
    Response first = given().get(url);
    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(first.header("Last-Modified")).isNotBlank();
    String tag = first.header("ETag");
    assertThat(tag).startsWith("W/\"");
    Response again = given().header("If-None-Match", tag).get(url);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asString()).isEmpty();
    subject.act("c1", "suspend", Map.of("reason", "Diambil alih"));
    Response changed = given().header("If-None-Match", tag).get(url);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void theDirectoryShowsOfficialAccountsPageByPage() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.imported(
        IMPORT,
        HEADER
            + ("DINKES,X,@a" + registry.suffix() + ",Satu,\n")
            + ("DINKES,TELEGRAM,@tele_" + registry.suffix() + ",Dua,\n")
            + ("DINSOS,X,@b" + registry.suffix() + ",Tiga,\n"));
    String all = "/public/v1/accounts?region=" + registry.region();
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      Response page = given().get(all + "&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
      assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=300");
      names.addAll(page.jsonPath().getList("items.displayName", String.class));
      cursor = page.jsonPath().getString("nextCursor");
      assertThat(page.header("Link") == null).isEqualTo(cursor == null);
    } while (cursor != null);
    assertThat(names).containsExactly("Satu", "Dua", "Tiga");
    assertThat(given().get(all + "&unit=DINSOS").jsonPath().getList("items.displayName"))
        .containsExactly("Tiga");
    assertThat(given().get(all + "&platform=X").jsonPath().getList("items")).hasSize(2);
    assertThat(given().get(all + "&q=DUA").jsonPath().getList("items.displayName"))
        .containsExactly("Dua");
    JsonPath one = given().get(all + "&q=satu").jsonPath();
    assertThat(one.getString("items[0].unit.name")).isEqualTo("Dinas DINKES");
    assertThat(one.getString("items[0].status")).isEqualTo("ACTIVE");
    assertThat(one.getString("items[0].controlLevel")).isEqualTo("L1");
  }
}
