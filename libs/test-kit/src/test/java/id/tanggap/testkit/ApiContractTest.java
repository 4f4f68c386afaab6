package id.tanggap.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiContractTest {

  private static final Path DOCUMENTS =
      Path.of(System.getProperty("tanggap.root", ".."), "docs", "openapi");

  private static final String HOUSE =
      """
      {"paths": {"/houses/{id}": {
         "get": {
           "parameters": [
             {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
             {"name": "lang", "in": "query",
              "schema": {"type": "string", "enum": ["id", "en"]}}],
           "responses": {"200": {"content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/House"}}}}}},
         "put": {
           "requestBody": {"content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/NewHouse"}}}},
           "responses": {"204": {}}}}},
       "components": {"schemas": {
         "House": {"type": "object", "properties": {
           "name": {"type": ["string", "null"]},
           "state": {"type": "string", "enum": ["OPEN", "SHUT"]},
           "next": {"$ref": "#/components/schemas/House"}}},
         "NewHouse": {"type": "object", "required": ["name"], "properties": {
           "name": {"type": "string"},
           "rooms": {"type": "array", "items": {"type": "object", "properties": {
             "size": {"type": "integer"}}}}}}}}}
      """;

  /** The documents of the services against what landed, see docs/openapi/landed/README.md. */
  @ParameterizedTest
  @ValueSource(strings = {"account", "calendar", "complaint", "monitoring"})
  void noClientOfTheLandedContractBreaks(String service) throws IOException {
    JsonNode document = OpenApiLint.read(DOCUMENTS.resolve(service + ".json"));
    Path landed = DOCUMENTS.resolve("landed").resolve(service + ".txt");
    if (Boolean.getBoolean("tanggap.contract.write")) {
      Files.write(landed, ApiContract.facts(document));
    }

    assertThat(ApiContract.breaks(Files.readAllLines(landed), document))
        .as("%s; to break clients on purpose, see docs/openapi/landed/README.md", landed)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"put\": {                                | \"patch\": {                           | gone: PUT /houses/{id}",
        "\"name\": \"lang\"                        | \"name\": \"words\"                    | gone: GET /houses/{id} query lang",
        "\"name\": {\"type\": [\"string\", \"null\"]} | \"title\": {\"type\": \"string\"}   | gone: #House .name",
        "\"name\": {\"type\": [\"string\", \"null\"]} | \"name\": {\"type\": \"integer\"}   | gone: #House .name : string",
        "\"OPEN\", \"SHUT\"                        | \"OPEN\"                               | gone: #House .state = SHUT",
        "\"id\", \"en\"                            | \"id\"                                 | gone: GET /houses/{id} query lang = en",
        "\"required\": [\"name\"]                  | \"required\": [\"name\", \"rooms\"]    | new demand: #NewHouse .rooms needed",
        "\"type\": \"object\", \"properties\": { \"size\" | \"required\": [\"size\"], \"properties\": {\"size\" | new demand: #NewHouse .rooms[] .size needed",
        "\"in\": \"query\",                        | \"in\": \"query\", \"required\": true,  | new demand: GET /houses/{id} query lang needed",
        "\"requestBody\": {                        | \"requestBody\": {\"required\": true,  | new demand: PUT /houses/{id} body needed",
      })
  void seesWhatBreaksAClient(String is, String becomes, String told) throws IOException {
    String changed = flat(HOUSE).replace(flat(is), flat(becomes));

    assertThat(changed).as("the change is one").isNotEqualTo(flat(HOUSE));
    assertThat(breaks(changed)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"put\": {          | \"post\": {\"requestBody\": {\"required\": true}}, \"put\": {",
        "\"OPEN\", \"SHUT\"  | \"OPEN\", \"SHUT\", \"SOLD\"",
        "\"name\": {\"type\": [\"string\", \"null\"]} | \"name\": {\"type\": \"string\"}, \"since\": {\"type\": \"string\"}",
        "\"required\": [\"name\"], | ",
        "\"rooms\": {        | \"garden\": {\"type\": \"object\", \"required\": [\"size\"], \"properties\": {\"size\": {\"type\": \"integer\"}}}, \"rooms\": {",
      })
  void letsAnApiGrow(String is, String becomes) throws IOException {
    String changed = flat(HOUSE).replace(flat(is), flat(becomes));

    assertThat(changed).as("the change is one").isNotEqualTo(flat(HOUSE));
    assertThat(breaks(changed)).isEmpty();
  }

  @Test
  void theSameDocumentBreaksNothing() throws IOException {
    assertThat(breaks(HOUSE)).isEmpty();
  }

  private static List<String> breaks(String document) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return ApiContract.breaks(ApiContract.facts(json.readTree(HOUSE)), json.readTree(document));
  }

  private static String flat(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }
}
