package id.tanggap.calendar;

import static org.awaitility.Awaitility.await;

import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.kit.domain.Ids;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A unit with an active account, told over Kafka as account-service tells it, and the people who
 * work for it. Every scene has ids and codes of its own, so that tests never meet.
 */
public final class Scene {
  public static final String ZONE = "Asia/Jakarta";

  private final String region;
  private final String code;
  private final UUID unitId = Ids.next();
  private final UUID accountId = Ids.next();
  private final String handle;

  private Scene(String region, String zone) {
    this.region = region;
    this.code = "U" + Long.toString(unitId.getLeastSignificantBits() & 0xFFFFFFFFFFL, 36);
    this.handle = code.toLowerCase(Locale.ROOT) + ".resmi";
    unit(1, code.toUpperCase(Locale.ROOT), zone);
    account(1, "ACTIVE");
    awaitAccount(1);
  }

  public static Scene begin() {
    return new Scene(Tokens.REGION, ZONE);
  }

  public static Scene inRegion(String region, String zone) {
    return new Scene(region, zone);
  }

  public String region() {
    return region;
  }

  public String code() {
    return code.toUpperCase(Locale.ROOT);
  }

  public UUID unitId() {
    return unitId;
  }

  public UUID accountId() {
    return accountId;
  }

  public String handle() {
    return handle;
  }

  public String admin() {
    return Tokens.of("admin-" + code, region, List.of(code()), "unit-admin");
  }

  public String colleague() {
    return Tokens.of("rekan-" + code, region, List.of(code()), "unit-admin");
  }

  public String approver() {
    return Tokens.of("kepala-" + code, region, List.of(code()), "approver");
  }

  public String coordinator() {
    return Tokens.coordinatorOf(region);
  }

  /** Sends the state of the unit under a version. */
  public void unit(long version, String unitCode, String zone) {
    String json =
        """
        {"id":"%s","region":"%s","regionName":"Kabupaten Contoh","regionZone":"%s","code":"%s",
         "name":"Unit %s","type":"AGENCY","parentId":null,"path":"/%s/","validFrom":null,
         "validTo":null,"coordinator":false,"firstTrainedOn":null,"trainedAdmins":0,"version":%d}
        """
            .formatted(unitId, region, zone, unitCode, unitCode, unitCode, version);
    KafkaProbe.sendEvent(
        Topics.UNIT_STATE,
        unitId.toString(),
        EventTypes.UNIT_STATE_V1,
        unitId.toString(),
        region,
        Ids.next().toString(),
        json);
  }

  /** Sends the state of the account under a version. */
  public void account(long version, String status) {
    account(version, status, Ids.next().toString());
  }

  public void account(long version, String status, String eventId) {
    KafkaProbe.sendEvent(
        Topics.ACCOUNT_STATE,
        accountId.toString(),
        EventTypes.ACCOUNT_STATE_V1,
        accountId.toString(),
        region,
        eventId,
        accountJson(version, status));
  }

  /** Sends the account under a version as one of another unit. */
  public void transfer(long version, Scene to) {
    KafkaProbe.sendEvent(
        Topics.ACCOUNT_STATE,
        accountId.toString(),
        EventTypes.ACCOUNT_STATE_V1,
        accountId.toString(),
        region,
        Ids.next().toString(),
        accountJson(version, "ACTIVE")
            .replace(unitId.toString(), to.unitId().toString())
            .replace(code(), to.code()));
  }

  public String accountJson(long version, String status) {
    return """
        {"id":"%s","region":"%s","unitId":"%s","unitCode":"%s","platform":"INSTAGRAM",
         "handle":"%s","platformId":null,"url":"https://www.instagram.com/%s/",
         "displayName":"Unit %s","status":"%s","controlLevel":"L1","credentialHealth":"UNKNOWN",
         "main":false,"mandatory":true,"activeFrom":null,"retiredOn":null,"version":%d}
        """
        .formatted(accountId, region, unitId, code(), handle, handle, code(), status, version);
  }

  public void awaitAccount(long version) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                !Db.query(
                        "select 1 from roster_account a join roster_unit u on u.id = a.unit_id"
                            + " where a.id = ? and a.version = ?",
                        accountId,
                        version)
                    .isEmpty());
  }

  // --- the way of a content item

  public Map<String, Object> draftBody() {
    Map<String, Object> body = new HashMap<>();
    body.put("unitId", unitId);
    body.put("title", "Imunisasi gratis setiap Rabu");
    body.put("kind", "PROGRAMME");
    body.put("pillar", "EDUCATION");
    body.put("informationClass", "PERIODIC");
    body.put("source", "Jadwal imunisasi Dinas Kesehatan 2026");
    body.put("narrative", "Imunisasi dasar lengkap tersedia gratis setiap Rabu pagi.");
    body.put("captions", Map.of("INSTAGRAM", "Ayo imunisasi! Gratis setiap Rabu pagi."));
    return body;
  }

  public String draft() {
    return draft(draftBody());
  }

  public String draft(Map<String, Object> body) {
    return as(admin())
        .body(body)
        .post("/api/v1/contents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public ValidatableResponse submit(String content) {
    return as(admin()).post("/api/v1/contents/" + content + "/submit").then();
  }

  public ValidatableResponse decide(String content, String decision) {
    return decide(approver(), content, decision);
  }

  public ValidatableResponse decide(String token, String content, String decision) {
    return as(token)
        .body(Map.of("decision", decision, "comment", "Sudah diperiksa."))
        .post("/api/v1/contents/" + content + "/decisions")
        .then();
  }

  /** A content item that the approver has approved. */
  public String approved() {
    String content = draft();
    submit(content).statusCode(200);
    decide(content, "APPROVE").statusCode(201);
    return content;
  }

  public ValidatableResponse edit(String content, Map<String, Object> patch) {
    return as(admin())
        .contentType("application/merge-patch+json")
        .header("If-Match", etag("/api/v1/contents/" + content))
        .body(patch)
        .patch("/api/v1/contents/" + content)
        .then();
  }

  public ValidatableResponse content(String content) {
    return as(admin()).get("/api/v1/contents/" + content).then().statusCode(200);
  }

  public String etag(String path) {
    return as(admin()).get(path).then().statusCode(200).extract().header("ETag");
  }

  // --- the way of a publication

  public ValidatableResponse schedule(String content, LocalDateTime local) {
    return as(admin())
        .body(
            Map.of(
                "contentId", content,
                "accountId", accountId,
                "localDateTime", local.toString()))
        .post("/api/v1/publications")
        .then();
  }

  /** A publication of an approved item that is due now. */
  public String ready() {
    return schedule(approved(), now()).statusCode(201).extract().path("id");
  }

  /** A publication that the admin has claimed. */
  public String claimed() {
    String publication = ready();
    claim(admin(), publication).statusCode(200);
    return publication;
  }

  public ValidatableResponse claim(String token, String publication) {
    return as(token).post("/api/v1/publications/" + publication + "/claim").then();
  }

  public ValidatableResponse result(String token, String publication, String post) {
    return as(token)
        .body(Map.of("url", url(post)))
        .post("/api/v1/publications/" + publication + "/manual-result")
        .then();
  }

  public String url(String post) {
    return "https://www.instagram.com/" + handle + "/p/" + post + "/";
  }

  public ValidatableResponse publication(String publication) {
    return as(admin()).get("/api/v1/publications/" + publication).then().statusCode(200);
  }

  /** A post id that no other test uses. */
  public static String post() {
    return "C" + Long.toString(Ids.next().getLeastSignificantBits() & Long.MAX_VALUE, 36);
  }

  public static LocalDateTime now() {
    return LocalDateTime.now(ZoneId.of(ZONE)).truncatedTo(ChronoUnit.SECONDS);
  }

  public static RequestSpecification as(String token) {
    RequestSpecification request = RestAssured.given().contentType(ContentType.JSON);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }
}
