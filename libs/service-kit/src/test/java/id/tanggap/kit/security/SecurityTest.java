package id.tanggap.kit.security;

import static id.tanggap.kit.testapp.web.Client.as;
import static id.tanggap.kit.testapp.web.Client.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.notes.NoteServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class SecurityTest {
  private static final String OFFICE = "/api/v1/me/health-offices";

  private static void challenged(Response response) {
    var found = problem(response, 401, "unauthenticated");
    assertThat(found.headers().getValues("WWW-Authenticate")).hasSize(1);
    assertThat(found.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void challengesACallWithoutAToken() {
    challenged(given().get("/api/v1/me"));
    challenged(given().get(OFFICE));
    challenged(given().contentType("application/json").body("{").post("/api/v1/things"));
  }

  @Test
  void readsTheUserFromAGoodToken() {
    var me =
        as(Tokens.of("pic-dinkes", "33.28", List.of("DINKES", "PKM-SLAWI"), "unit-admin"))
            .get("/api/v1/me")
            .then()
            .statusCode(200)
            .extract();

    assertThat(me.<String>path("id")).isEqualTo(Tokens.subjectOf("pic-dinkes"));
    assertThat(me.<String>path("name")).isEqualTo("pic-dinkes");
    assertThat(me.<String>path("region")).isEqualTo("33.28");
    assertThat(me.<List<String>>path("units")).containsExactlyInAnyOrder("DINKES", "PKM-SLAWI");
    assertThat(me.<Boolean>path("seesRegion")).isFalse();
    assertThat(as(Tokens.leader()).get("/api/v1/me").then().extract().<Boolean>path("seesRegion"))
        .isTrue();
  }

  @Test
  void refusesTheWrongRole() {
    problem(as(Tokens.operator()).get(OFFICE), 403, "forbidden");
    problem(
        as(Tokens.leader()).contentType("application/json").body("{}").post("/api/v1/things"),
        403,
        "forbidden");
  }

  @Test
  void challengesABrokenToken() {
    challenged(as(Tokens.expired()).get(OFFICE));
    challenged(as(Tokens.wrongAudience()).get(OFFICE));
    challenged(as(Tokens.tampered()).get(OFFICE));
    challenged(as("bukan.token.sama-sekali").get(OFFICE));
  }

  @Test
  void coversTheUnitOfTheTokenAndWhatIsBelowIt() {
    assertThat(as(Tokens.unitAdmin("DINKES")).get(OFFICE).statusCode()).isEqualTo(200);
    assertThat(as(Tokens.unitAdmin("SETDA")).get(OFFICE).statusCode()).isEqualTo(200);
    assertThat(as(Tokens.coordinator()).get(OFFICE).statusCode()).isEqualTo(200);
  }

  @Test
  void hidesWhatBelongsToAnotherUnit() {
    var hidden = problem(as(Tokens.unitAdmin("DISKOMINFO")).get(OFFICE), 404, "not-found");
    assertThat(hidden.asString()).doesNotContain("DINKES");
    problem(as(Tokens.unitAdmin("DINKE")).get(OFFICE), 404, "not-found");
  }

  @Test
  void refusesATokenWithoutARegion() {
    problem(
        as(Tokens.of("siapa", "", List.of(), "coordinator")).get("/api/v1/me"), 403, "forbidden");
  }

  @Test
  void refusesAnOperationThatNobodyAllowed() {
    problem(as(Tokens.coordinator()).get("/api/v1/failures/unannotated"), 403, "forbidden");
    challenged(given().get("/api/v1/failures/unannotated"));
  }

  @Test
  void letsEverybodyReadWhatIsPublic() {
    var labels = given().get("/api/v1/things/labels").then().statusCode(200).extract();
    assertThat(labels.<String>path("ThingState.FINISHED")).isEqualTo("Selesai");
    assertThat(
            given()
                .header("Accept-Language", "en")
                .get("/api/v1/things/labels")
                .<String>path("ThingState.FINISHED"))
        .isEqualTo("Finished");
  }
}
