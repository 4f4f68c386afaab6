package id.tanggap.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

  private static JsonObject document(String json) {
    return new JsonObject(json.replace('\'', '"'));
  }

  private static JsonObject merge(JsonObject account, JsonObject calendar) {
    return new OpenApiMerge("1.0")
        .add("calendar", calendar)
        .add("account", account)
        .merged(Map.of());
  }

  private static JsonObject at(JsonObject document, String... path) {
    JsonObject node = document;
    for (String step : path) {
      node = node.getJsonObject(step);
    }
    return node;
  }

  @Test
  void holdsThePathsOfAllServices() {
    JsonObject merged =
        merge(
            document("{'paths':{'/a':{'get':{'operationId':'a'}}}}"),
            document("{'paths':{'/b':{'get':{'operationId':'b'}}}}"));
    assertThat(merged.getJsonObject("paths").fieldNames()).containsExactly("/a", "/b");
    assertThat(merged.getString("openapi")).isEqualTo("3.1.0");
    assertThat(merged.getJsonArray("servers"))
        .isEqualTo(new JsonArray().add(new JsonObject().put("url", "/")));
  }

  @Test
  void mergesTheSameComponentOnce() {
    String problem = "{'components':{'schemas':{'Problem':{'type':'object'}}}}";
    JsonObject merged = merge(document(problem), document(problem));
    assertThat(at(merged, "components", "schemas").fieldNames()).containsExactly("Problem");
  }

  @Test
  void prefixesComponentsThatDifferAndRewritesEveryReference() {
    String template =
        "{'paths':{'/%1$s':{'get':{'responses':{'200':{'content':{'application/json':{'schema':"
            + "{'$ref':'#/components/schemas/Unit'}}}}}}}},"
            + "'components':{'schemas':{'Unit':{'title':'%1$s'}}}}";
    JsonObject merged = merge(document(template.formatted("a")), document(template.formatted("b")));
    assertThat(at(merged, "components", "schemas").fieldNames())
        .containsExactlyInAnyOrder("account_Unit", "calendar_Unit");
    assertThat(at(merged, "components", "schemas", "calendar_Unit").getString("title"))
        .isEqualTo("b");
    JsonObject schema =
        at(
            merged,
            "paths",
            "/b",
            "get",
            "responses",
            "200",
            "content",
            "application/json",
            "schema");
    assertThat(schema.getString("$ref")).isEqualTo("#/components/schemas/calendar_Unit");
  }

  @Test
  void tellsApartEqualTextsThatReferToDifferentThings() {
    String template =
        "{'components':{'schemas':{'Unit':{'title':'%s'},"
            + "'Page':{'items':{'$ref':'#/components/schemas/Unit'}}}}}";
    JsonObject merged = merge(document(template.formatted("a")), document(template.formatted("b")));
    assertThat(at(merged, "components", "schemas", "account_Page", "items").getString("$ref"))
        .isEqualTo("#/components/schemas/account_Unit");
    assertThat(at(merged, "components", "schemas", "calendar_Page", "items").getString("$ref"))
        .isEqualTo("#/components/schemas/calendar_Unit");
  }

  @Test
  void leavesAComponentAloneThatOnlyOneServiceHas() {
    JsonObject merged =
        merge(
            document(
                "{'components':{'schemas':{'Unit':{'title':'a'},"
                    + "'Own':{'$ref':'#/components/schemas/Unit'}}}}"),
            document("{'components':{'schemas':{'Unit':{'title':'b'}}}}"));
    assertThat(at(merged, "components", "schemas", "Own").getString("$ref"))
        .isEqualTo("#/components/schemas/account_Unit");
  }

  @Test
  void followsSchemasInsideSchemasResponsesAndDiscriminators() {
    JsonObject merged =
        merge(
            document(
                "{'components':{'schemas':{'A':{'x':1},'B':{'discriminator':{'mapping':"
                    + "{'a':'#/components/schemas/A'}},'oneOf':[{'$ref':'#/components/schemas/A'}]}}}}"),
            document("{'components':{'schemas':{'A':{'x':2}}}}"));
    JsonObject b = at(merged, "components", "schemas", "B");
    assertThat(at(b, "discriminator", "mapping").getString("a"))
        .isEqualTo("#/components/schemas/account_A");
    assertThat(b.getJsonArray("oneOf").getJsonObject(0).getString("$ref"))
        .isEqualTo("#/components/schemas/account_A");
  }

  @Test
  void hasOneSecuritySchemeAndKeepsPublicOperationsPublic() {
    JsonObject merged =
        merge(
            document(
                "{'security':[{'SecurityScheme':['x']}],'paths':{'/a':{'get':{},"
                    + "'post':{'security':[]},'put':{'security':[{'other':[]},{}]}}},"
                    + "'components':{'securitySchemes':{'SecurityScheme':{'type':'oauth2'}}}}"),
            document("{'paths':{'/b':{'get':{}}}}"));
    assertThat(at(merged, "components", "securitySchemes").fieldNames()).containsExactly("token");
    assertThat(at(merged, "paths", "/a", "get").getJsonArray("security").encode())
        .isEqualTo("[{\"token\":[\"x\"]}]");
    assertThat(at(merged, "paths", "/a", "post").getJsonArray("security").encode()).isEqualTo("[]");
    assertThat(at(merged, "paths", "/a", "put").getJsonArray("security").encode())
        .isEqualTo("[{\"token\":[]},{}]");
    assertThat(at(merged, "paths", "/b", "get").getJsonArray("security").encode()).isEqualTo("[]");
  }

  @Test
  void namesOperationsApartAndUnitesTags() {
    JsonObject merged =
        merge(
            document(
                "{'tags':[{'name':'labels'},{'name':'units'}],'paths':{'/a':{'get':{'operationId':'labels'}}}}"),
            document(
                "{'tags':[{'name':'labels'}],'paths':{'/b':{'get':{'operationId':'labels'}}}}"));
    assertThat(at(merged, "paths", "/a", "get").getString("operationId")).isEqualTo("labels");
    assertThat(at(merged, "paths", "/b", "get").getString("operationId"))
        .isEqualTo("calendar_labels");
    assertThat(merged.getJsonArray("tags")).hasSize(2);
  }

  @Test
  void saysWhichServicesAreMissing() {
    JsonObject merged = new OpenApiMerge("1.0").merged(Map.of("monitoring", "unreachable"));
    assertThat(merged.getJsonArray("x-tanggap-missing").encode())
        .isEqualTo("[{\"service\":\"monitoring\",\"reason\":\"unreachable\"}]");
  }

  @Test
  void leavesTheDocumentsItWasGivenUntouched() {
    JsonObject account = document("{'components':{'schemas':{'Unit':{'x':1}}}}");
    JsonObject before = account.copy();
    merge(account, document("{'components':{'schemas':{'Unit':{'x':2}}}}"));
    assertThat(account).isEqualTo(before);
  }
}
