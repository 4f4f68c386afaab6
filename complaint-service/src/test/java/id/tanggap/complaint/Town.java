package id.tanggap.complaint;

import static io.restassured.RestAssured.given;

import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A region of its own for one test class: two units, an account, a connected page. Every town has
 * another region code, so that tests do not see each other.
 */
public final class Town {

  public static final String APP_SECRET = "rahasia-aplikasi";
  public static final String VERIFY_TOKEN = "token-verifikasi";

  private static final AtomicInteger NEXT = new AtomicInteger(1);

  public final String region = nextRegion();
  public final UUID health = UUID.randomUUID();
  public final UUID clinic = UUID.randomUUID();
  public final UUID roads = UUID.randomUUID();
  public final UUID account = UUID.randomUUID();
  public final String page = "page-" + UUID.randomUUID();

  private UUID channel;

  private static String nextRegion() {
    int number = NEXT.getAndIncrement();
    return (10 + number / 90) + "." + (10 + number % 90);
  }

  /** Founds a town whose units and account are known already. */
  public static Town found() {
    Town town = new Town();
    town.unit(town.health, "DINKES", "Dinas Kesehatan", "/SETDA/DINKES/");
    town.unit(town.clinic, "PKM-SLAWI", "Puskesmas Slawi", "/SETDA/DINKES/PKM-SLAWI/");
    town.unit(town.roads, "DPUPR", "Dinas Pekerjaan Umum", "/SETDA/DPUPR/");
    Db.update(
        "insert into account (id, region, unit_id, unit_code, platform, handle, status, version)"
            + " values (?, ?, ?, 'DINKES', 'FACEBOOK', 'dinkes.kab', 'ACTIVE', 1)",
        town.account,
        town.region,
        town.health);
    return town;
  }

  private void unit(UUID id, String code, String name, String path) {
    Db.update(
        "insert into unit (id, region, code, name, path, region_zone, version)"
            + " values (?, ?, ?, ?, ?, 'Asia/Jakarta', 1)",
        id,
        region,
        code,
        name,
        path);
  }

  public String coordinator() {
    return Tokens.coordinatorOf(region);
  }

  public String as(String role, String... units) {
    return Tokens.of(role + String.join("-", units), region, List.of(units), role);
  }

  /** A request with JSON and a token. */
  public static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** The connected page, connected through the API on first use. */
  public UUID channel() {
    if (channel == null) {
      channel =
          UUID.fromString(
              with(coordinator())
                  .body(
                      Map.of(
                          "provider",
                          "META",
                          "name",
                          "Facebook Dinas Kesehatan",
                          "externalId",
                          page,
                          "accountId",
                          account.toString(),
                          "appSecret",
                          APP_SECRET,
                          "verifyToken",
                          VERIFY_TOKEN,
                          "accessToken",
                          "token-akses-" + region))
                  .post("/api/v1/channels")
                  .then()
                  .statusCode(201)
                  .extract()
                  .path("id"));
    }
    return channel;
  }

  /** Delivers a body with a good signature. */
  public ValidatableResponse deliver(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return deliver(bytes, sign(APP_SECRET, bytes));
  }

  public ValidatableResponse deliver(byte[] body, String signature) {
    return given()
        .header("X-Hub-Signature-256", signature)
        .contentType("application/json")
        .body(body)
        .post("/webhooks/meta/" + channel())
        .then();
  }

  public static String sign(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A delivery with these changes of the page. */
  public String delivery(String... changes) {
    return "{\"object\":\"page\",\"entry\":[{\"id\":\""
        + page
        + "\",\"time\":1700000000,\"changes\":["
        + String.join(",", changes)
        + "]}]}";
  }

  /** A comment of a citizen. */
  public String comment(String id, String parent, String text, Instant at) {
    return comment("add", id, parent, text, at, "citizen-7");
  }

  /** A comment of the page itself. */
  public String own(String id, String parent, String text, Instant at) {
    return comment("add", id, parent, text, at, page);
  }

  public String comment(
      String verb, String id, String parent, String text, Instant at, String author) {
    return "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\""
        + verb
        + "\",\"comment_id\":\""
        + id
        + "\",\"post_id\":\"post-1\",\"parent_id\":\""
        + (parent == null ? "post-1" : parent)
        + "\",\"message\":\""
        + text
        + "\",\"from\":{\"id\":\""
        + author
        + "\",\"name\":\"Siti Aminah\"},\"created_time\":"
        + at.getEpochSecond()
        + "}}";
  }

  /** The row of a comment. */
  public Map<String, Object> interaction(String externalId) {
    return Db.query(
            "select * from interaction where region = ? and external_id = ?", region, externalId)
        .stream()
        .findFirst()
        .orElse(null);
  }
}
