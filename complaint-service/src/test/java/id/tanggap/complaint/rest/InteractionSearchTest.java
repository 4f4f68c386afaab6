package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class InteractionSearchTest {

  private final Town town = Town.found();

  @BeforeEach
  void messages() {
    RestAssured.given()
        .auth()
        .oauth2(town.coordinator())
        .contentType("text/csv")
        .body(
            "unitCode,platform,externalId,occurredAt,class,text\n"
                + "DINKES,FACEBOOK,a,2025-01-05T09:00:00Z,QUESTION,Kapan jadwal vaksinasi anak?\n"
                + "DPUPR,INSTAGRAM,b,2025-01-06T09:00:00Z,COMPLAINT,Jalan rusak 081234567890\n"
                + "PKM-SLAWI,FACEBOOK,c,2025-01-07T09:00:00Z,PRAISE,Vaksinnya cepat\n")
        .post("/api/v1/interactions/import")
        .then()
        .statusCode(200);
  }

  private List<String> said(String token, String query) {
    return page(token, query).getList("items.text");
  }

  private JsonPath page(String token, String query) {
    return Town.with(token)
        .get("/api/v1/interactions?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void messagesAreNarrowedAndSearched() {
    String all = town.coordinator();
    assertThat(said(all, "class=PRAISE")).containsExactly("Vaksinnya cepat");
    assertThat(said(all, "platform=INSTAGRAM")).containsExactly("Jalan rusak [TELEPON]");
    assertThat(said(all, "occurredFrom=2025-01-06T09:00:00Z&occurredTo=2025-01-07T09:00:00Z"))
        .containsExactly("Jalan rusak [TELEPON]");
    assertThat(said(all, "q=vaksin&unitId=" + town.clinic)).containsExactly("Vaksinnya cepat");
    assertThat(said(all, "q=081234567890")).isEmpty();
    assertThat(page(all, "count=true&platform=FACEBOOK&limit=1").getLong("count")).isEqualTo(2);
  }

  @Test
  void aUnitFindsOnlyItsOwn() {
    String unit = town.as("unit-admin", "DINKES");
    assertThat(said(unit, "limit=50"))
        .containsExactly("Vaksinnya cepat", "Kapan jadwal vaksinasi anak?");
    assertThat(said(unit, "q=jalan")).isEmpty();
    assertThat(page(unit, "q=vaksin&count=true").getLong("count")).isEqualTo(1);
    assertThat(said(town.as("unit-admin"), "limit=50")).isEmpty();
    assertThat(said(Town.found().coordinator(), "limit=50")).isEmpty();
  }
}
