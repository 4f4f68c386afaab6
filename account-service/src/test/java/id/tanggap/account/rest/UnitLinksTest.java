package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitLinksTest {

  private static Response patch(Registry registry, String unit, Map<String, Object> body) {
    String path = "/api/v1/units/" + unit;
    String tag = registry.coordinator().get(path).header("ETag");
    return registry.coordinator().header("If-Match", tag).body(body).patch(path);
  }

  private static JsonPath unit(Registry registry, String id) {
    return registry.coordinator().get("/api/v1/units/" + id).jsonPath();
  }

  @Test
  void unitsAreMergedAndSplitAndBothSidesSayIt() {
    Registry registry = Registry.fresh();
    registry.agencies("DINSOS", "DINNAKER");
    String social = registry.unit("DINSOS");
    String labour = registry.unit("DINNAKER");
    Response merged =
        registry
            .coordinator()
            .body(
                Map.of(
                    "code", "DINSOSNAKER",
                    "name", "Dinas Sosial dan Tenaga Kerja",
                    "type", "AGENCY",
                    "validFrom", "2026-01-01",
                    "successorOf", List.of(social, labour)))
            .post("/api/v1/units");
    assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(201);
    String heir = merged.jsonPath().getString("id");
    assertThat(merged.jsonPath().getList("successorOf")).containsExactlyInAnyOrder(social, labour);
    assertThat(unit(registry, social).getList("successors")).containsExactly(heir);

    Response onlyOne = patch(registry, heir, Map.of("successorOf", List.of(social)));
    assertThat(onlyOne.statusCode()).isEqualTo(200);
    assertThat(unit(registry, labour).getList("successors")).isEmpty();
    assertThat(
            Db.query(
                    "select after_state from history where region = ? and subject_id = ?"
                        + " order by sequence desc limit 1",
                    registry.region(),
                    java.util.UUID.fromString(heir))
                .get(0)
                .get("after_state")
                .toString())
        .contains(social)
        .doesNotContain(labour);
  }

  @Test
  void nobodySucceedsItselfNotEvenByWayOfOthers() {
    Registry registry = Registry.fresh();
    registry.agencies("AA", "BB", "CC");
    String one = registry.unit("AA");
    String two = registry.unit("BB");
    String three = registry.unit("CC");
    assertThat(patch(registry, two, Map.of("successorOf", List.of(one))).statusCode())
        .isEqualTo(200);
    assertThat(patch(registry, three, Map.of("successorOf", List.of(two))).statusCode())
        .isEqualTo(200);
    for (List<String> circle : List.of(List.of(three), List.of(one))) {
      Response response = patch(registry, one, Map.of("successorOf", circle));
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(response.jsonPath().getString("code")).isEqualTo("unit-succession-cycle");
    }
    assertThat(unit(registry, one).getList("successorOf")).isEmpty();
  }

  @Test
  void aPredecessorOfAnotherRegionIsUnknown() {
    Registry registry = Registry.fresh();
    registry.agencies("AA");
    Registry other = Registry.fresh();
    other.agencies("BB");
    Response response =
        patch(registry, registry.unit("AA"), Map.of("successorOf", List.of(other.unit("BB"))));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.jsonPath().getString("code")).isEqualTo("predecessor-unknown");
  }

  @Test
  void aUnitThatHasASuccessorIsNotDeletedButTheSuccessorIs() {
    Registry registry = Registry.fresh();
    registry.agencies("AA", "BB");
    String old = registry.unit("AA");
    String heir = registry.unit("BB");
    patch(
        registry,
        heir,
        Map.of(
            "successorOf",
            List.of(old),
            "externalCodes",
            List.of(Map.of("system", "SIPD", "code", "1"))));
    Response refused = registry.coordinator().delete("/api/v1/units/" + old);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("unit-has-successors");
    assertThat(registry.coordinator().delete("/api/v1/units/" + heir).statusCode()).isEqualTo(204);
    assertThat(registry.coordinator().delete("/api/v1/units/" + old).statusCode()).isEqualTo(204);
  }

  @Test
  void aUnitIsFoundByWhatAnotherSystemCallsIt() {
    Registry registry = Registry.fresh();
    registry.agencies("AA", "BB");
    String unit = registry.unit("AA");
    Map<String, Object> code = Map.of("system", "SIPD", "code", "1.02:0");
    assertThat(patch(registry, unit, Map.of("externalCodes", List.of(code))).statusCode())
        .isEqualTo(200);
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/units?count=true&externalCode=SIPD:1.02:0")
                .jsonPath()
                .getList("items.code"))
        .containsExactly("AA");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/units?externalCode=SIPD:9")
                .jsonPath()
                .getList("items"))
        .isEmpty();
    assertThat(registry.coordinator().get("/api/v1/units?externalCode=sipd").statusCode())
        .isEqualTo(400);

    Response taken = patch(registry, registry.unit("BB"), Map.of("externalCodes", List.of(code)));
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.jsonPath().getString("code")).isEqualTo("external-code-taken");
    Response repeated =
        patch(registry, registry.unit("BB"), Map.of("externalCodes", List.of(code, code)));
    assertThat(repeated.statusCode()).isEqualTo(422);
    assertThat(repeated.jsonPath().getString("code")).isEqualTo("external-code-repeated");
  }

  @Test
  void linksStayWhenSomethingElseChangesAndTheTreeIsSeenAsOfItsDay() {
    Registry registry = Registry.fresh();
    registry.agencies("AA", "BB");
    String old = registry.unit("AA");
    String heir = registry.unit("BB");
    patch(registry, heir, Map.of("successorOf", List.of(old), "validFrom", "2026-01-01"));
    patch(registry, old, Map.of("validTo", "2025-12-31"));
    Response renamed = patch(registry, heir, Map.of("name", "Badan Baru"));
    assertThat(renamed.jsonPath().getList("successorOf")).containsExactly(old);
    assertThat(tree(registry, "2025-12-31")).containsExactly("AA");
    assertThat(tree(registry, "2026-01-01")).containsExactly("BB");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/units?asOf=2025-12-31")
                .jsonPath()
                .getList("items.code"))
        .containsExactly("AA");
  }

  private static List<Object> tree(Registry registry, String day) {
    return registry
        .coordinator()
        .get("/api/v1/units/tree?asOf=" + day)
        .jsonPath()
        .getList("roots.code");
  }
}
