package id.tanggap.account.rest.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Tokens;
import id.tanggap.testkit.VaultFiles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwe.JsonWebEncryption;

/** A region of its own with one account of DINKES, whose credentials a test stores and lends. */
public final class Safe {
  static final String PATH = "/api/v1/credentials";

  private final Registry registry;
  private final String account;

  private Safe(Registry registry, String account) {
    this.registry = registry;
    this.account = account;
  }

  /** A fresh region with an account. */
  public static Safe fresh() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@v"
            + registry.suffix()
            + ",Dinkes,\n");
    return new Safe(
        registry,
        registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id"));
  }

  public Registry registry() {
    return registry;
  }

  public String account() {
    return account;
  }

  /** The admin of the unit that owns the account. */
  public RequestSpecification owner() {
    return registry.as("pic", List.of("DINKES"), "unit-admin");
  }

  /** The program that may borrow. */
  public RequestSpecification connector() {
    return given()
        .auth()
        .oauth2(Tokens.machine(VaultFiles.CLIENT, registry.region()))
        .contentType("application/json");
  }

  /** A body that stores an OAuth token; end may be null. */
  public Map<String, Object> oauth(String access, String refresh, String end) {
    Map<String, Object> secrets = new HashMap<>();
    secrets.put("accessToken", access);
    secrets.put("refreshToken", refresh);
    Map<String, Object> body = new HashMap<>();
    body.put("accountId", account);
    body.put("kind", "OAUTH2_TOKEN");
    body.put("secrets", secrets);
    body.put("scopes", List.of("pages_manage_posts"));
    body.put("expiresAt", end);
    return body;
  }

  /** Stores a token that must be taken; gives the id. */
  public String stored(String access, String end) {
    Response response = owner().body(oauth(access, null, end)).post(PATH);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.jsonPath().getString("id");
  }

  /** What is known about a credential. */
  public JsonPath seen(String id) {
    return owner().get(PATH + "/" + id).jsonPath();
  }

  /** Replaces the access token. */
  public Response replaced(String id, String access, String end) {
    Map<String, Object> body = oauth(access, null, end);
    body.remove("accountId");
    body.remove("kind");
    return owner().body(body).post(PATH + "/" + id + "/replace");
  }

  /** A report of the connector. */
  public Response reported(String id, int version, String outcome) {
    return connector()
        .body(Map.of("version", version, "outcome", outcome))
        .post(PATH + "/" + id + "/report");
  }

  /** A report of the connector that also tells whom the platform took the login for. */
  public Response loggedIn(String id, String platformId) {
    return connector()
        .body(Map.of("version", 1, "outcome", "OK", "platformId", platformId))
        .post(PATH + "/" + id + "/report");
  }

  /** A lease of the connector. */
  public Response leased(String id, String purpose) {
    return connector().body(Map.of("purpose", purpose)).post(PATH + "/" + id + "/lease");
  }

  /** What the program reads in a lease with its private key. */
  public static JsonNode unsealed(Response lease) throws Exception {
    assertThat(lease.statusCode()).as(lease.asString()).isEqualTo(200);
    JsonWebEncryption jwe = new JsonWebEncryption();
    jwe.setCompactSerialization(lease.jsonPath().getString("sealed"));
    jwe.setKey(VaultFiles.leaseKey());
    return new ObjectMapper().readTree(jwe.getPayload());
  }
}
