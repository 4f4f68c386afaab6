package id.tanggap.account.rest.official;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts of one region on their way through the registry, spoken to over HTTP. */
public final class Accounts {
  private static final String ACCOUNTS = "/api/v1/accounts";

  private final Registry registry;

  /** Speaks for a region. */
  public Accounts(Registry registry) {
    this.registry = registry;
  }

  /** A region with two agencies of which one has a primary admin. */
  public static Accounts fresh() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry
        .appoint(
            registry.person("siti@contoh.example"),
            registry.unit("DINKES"),
            "PRIMARY_ADMIN",
            "2023-01-02")
        .then()
        .statusCode(201);
    return new Accounts(registry);
  }

  public Registry registry() {
    return registry;
  }

  /** Writes a draft down as the admin of DINKES. */
  public Response draft(String platform, String url) {
    return draft("DINKES", platform, url, "Edukasi kesehatan");
  }

  /** Writes a draft down as the admin of a unit; a null purpose leaves it out. */
  public Response draft(String unit, String platform, String url, String purpose) {
    Map<String, Object> body = new HashMap<>();
    body.put("unitId", registry.unit(unit));
    body.put("platform", platform);
    body.put("url", url);
    if (purpose != null) {
      body.put("purpose", purpose);
    }
    return pic(unit).body(body).post(ACCOUNTS);
  }

  private RequestSpecification pic(String unit) {
    return registry.as("pic-" + unit, List.of(unit), "unit-admin");
  }

  /** Something that the admin of DINKES asks. */
  public Response asAdmin(String id, String verb, Object body) {
    return send(pic("DINKES"), id, verb, body);
  }

  /** Something that a coordinator asks. */
  public Response asCoordinator(String user, String id, String verb, Object body) {
    return send(registry.as(user, List.of(), "coordinator"), id, verb, body);
  }

  private static Response send(RequestSpecification request, String id, String verb, Object body) {
    if (body != null) {
      request.body(body);
    }
    return request.post(ACCOUNTS + "/" + id + "/" + verb);
  }

  /** Changes an account as the admin of DINKES or as a coordinator. */
  public Response patch(boolean coordinator, String id, String etag, Object body) {
    return (coordinator ? registry.coordinator() : pic("DINKES"))
        .header("If-Match", etag)
        .body(body)
        .patch(ACCOUNTS + "/" + id);
  }

  public Response get(String id) {
    return registry.coordinator().get(ACCOUNTS + "/" + id);
  }

  public String status(String id) {
    return get(id).jsonPath().getString("status");
  }

  public String level(String id) {
    return get(id).jsonPath().getString("controlLevel");
  }

  /** What the audit keeps of an account, oldest first. */
  public List<String> recorded(String id) {
    List<String> recorded =
        new ArrayList<>(
            registry
                .coordinator()
                .get("/api/v1/history-entries?limit=200&subjectType=ACCOUNT&subjectId=" + id)
                .jsonPath()
                .getList("items.action", String.class));
    Collections.reverse(recorded);
    return recorded;
  }

  /** A handle on X that no other test uses. */
  public String handle(String prefix) {
    return prefix + registry.suffix();
  }

  /** A new account on X that waits for review. */
  public String submitted(String handle) {
    String id = draft("X", "@" + handle).jsonPath().getString("id");
    require(asAdmin(id, "submit", null), "SUBMITTED");
    return id;
  }

  /** A new account on X that a reviewer has claimed. */
  public String claimed(String handle) {
    String id = submitted(handle);
    require(asCoordinator("reviewer", id, "claim", null), "IN_REVIEW");
    return id;
  }

  /** A new account on X that is approved. */
  public String approved(String handle) {
    String id = claimed(handle);
    require(asCoordinator("reviewer", id, "decide", Map.of("decision", "APPROVE")), "APPROVED");
    return id;
  }

  /** A new account on X that speaks for the government. */
  public String active(String handle) {
    String id = approved(handle);
    asCoordinator("reviewer", id, "proofs", Map.of("method", "WITNESSED", "evidence", "BA-01/2026"))
        .then()
        .statusCode(201);
    assertThat(status(id)).isEqualTo("ACTIVE");
    return id;
  }

  /** The answer carries an account in a status. */
  public static void require(Response response, String status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.jsonPath().getString("status")).isEqualTo(status);
  }

  /** The answer is a refusal with a code. */
  public static void refused(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }
}
