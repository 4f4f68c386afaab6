package id.tanggap.account.rest.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.rest.Registry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignedAnswerTest {
  private static final String JWT = "application/jwt";

  private static Response signed(String text) {
    Response response = given().accept(JWT).queryParam("url", text).get("/public/v1/verify");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType()).startsWith(JWT);
    return response;
  }

  private static JwtConsumer reader() throws Exception {
    JsonWebKeySet keys = new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
        .setExpectedIssuer("urn:tanggap:account")
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .build();
  }

  @Test
  void anybodyCanCheckTheAnswerWithThePublishedKeys() throws Exception {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@j" + registry.suffix() + ",Satu,\n");
    String url = "https://x.com/j" + registry.suffix();
    String jwt = signed(url).asString();
    JwtClaims claims = reader().processToClaims(jwt);
    assertThat(claims.getStringClaimValue("status")).isEqualTo("OFFICIAL");
    assertThat(claims.getClaimValue("asked", Map.class)).containsEntry("text", url);
    assertThat(claims.getClaimValue("account", Map.class))
        .containsEntry("handle", "j" + registry.suffix());
    assertThat(claims.getClaimValue("unit", Map.class)).containsEntry("code", "DINKES");
    assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
        .isEqualTo(300);
    String[] parts = jwt.split("\\.");
    String forged = parts[0] + "." + signed("https://x.com/lain").asString().split("\\.")[1];
    assertThatThrownBy(() -> reader().processToClaims(forged + "." + parts[2]))
        .isInstanceOf(InvalidJwtException.class);
  }

  @Test
  void theHeaderNamesTheKeyAndSeveralKeysArePublishedWithoutTheirPrivateHalves() throws Exception {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setCompactSerialization(signed("https://x.com/apa").asString());
    assertThat(signature.getKeyIdHeaderValue()).isEqualTo("test-2");
    assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("ES256");
    assertThat(signature.getHeader("typ")).isEqualTo("JWT");
    Response keys = given().get("/.well-known/jwks.json");
    assertThat(keys.jsonPath().getList("keys.kid")).isEqualTo(List.of("test-2", "test-1"));
    assertThat(keys.jsonPath().getList("keys.alg")).containsOnly("ES256");
    assertThat(keys.asString()).doesNotContain("\"d\"");
    assertThat(
            given()
                .header("If-None-Match", keys.header("ETag"))
                .get("/.well-known/jwks.json")
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void theTwoFormsAreKeptApartInCachesAndEachIsAskedForAgain() {
    Response plain = given().queryParam("url", "https://x.com/apa").get("/public/v1/verify");
    Response jwt = signed("https://x.com/apa");
    assertThat(plain.contentType()).startsWith("application/json");
    assertThat(jwt.header("Vary")).contains("Accept");
    assertThat(plain.header("Vary")).contains("Accept");
    assertThat(jwt.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(jwt.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(
            given()
                .accept(JWT)
                .header("If-None-Match", jwt.header("ETag"))
                .queryParam("url", "https://x.com/apa")
                .get("/public/v1/verify")
                .statusCode())
        .isEqualTo(304);
    assertThat(
            given()
                .accept("text/html")
                .queryParam("url", "https://x.com/apa")
                .get("/public/v1/verify")
                .statusCode())
        .isEqualTo(406);
  }
}
