package id.tanggap.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiLintTest {
  private static final String GOOD =
      """
      openapi: 3.1.0
      info: {title: Contoh, version: "1", license: {name: Apache-2.0}}
      servers: [{url: /}]
      paths:
        /api/v1/units/{id}:
          get:
            operationId: unitOne
            summary: Shows a unit
            tags: [Unit]
            security: [{bearer: [coordinator]}]
            parameters:
              - {name: id, in: path, required: true, description: Id, schema: {type: string}}
            responses:
              "200":
                description: The unit
                headers: {RateLimit: {$ref: '#/components/headers/RateLimit'}}
                content: {application/json: {schema: {$ref: '#/components/schemas/Unit'}}}
              "404": {$ref: '#/components/responses/NotFound'}
      components:
        securitySchemes: {bearer: {type: http, scheme: bearer}}
        headers: {RateLimit: {description: What is left, schema: {type: string}}}
        responses:
          NotFound: {description: Not found, content: {application/problem+json: {}}}
        schemas:
          Unit:
            type: object
            required: [code]
            properties:
              code: {type: string, examples: [DINKES]}
              kind: {type: string, enum: [AGENCY, HEALTH_CENTRE]}
      """;

  private static List<String> findings(String yaml) {
    try {
      JsonNode document = new YAMLMapper().readTree(yaml);
      return OpenApiLint.findings(document);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static void finds(String good, String bad, String finding) {
    assertThat(GOOD).as("the document holds what is to be spoilt").contains(good);
    assertThat(findings(GOOD.replace(good, bad)))
        .as(bad)
        .anySatisfy(found -> assertThat(found).contains(finding));
  }

  @Test
  void findsNothingInAGoodDocument() {
    assertThat(findings(GOOD)).isEmpty();
  }

  @Test
  void findsWhatIsMissingAtAnOperation() {
    finds("operationId: unitOne", "deprecated: false", "operationId \"\" is missing");
    finds("operationId: unitOne", "operationId: UnitOne", "not camelCase");
    finds("summary: Shows a unit", "summary: ' '", "has no summary");
    finds("description: Id, ", "", "parameter id has no description");
    finds("tags: [Unit]", "tags: []", "has no tags");
    finds("security: [{bearer: [coordinator]}]", "deprecated: false", "has no security");
    finds("security: [{bearer: [coordinator]}]", "security: []", "is public although");
    finds("\"404\":", "\"302\":", "has no 4xx response");
    finds("\"200\":", "\"400\":", "has no response of success");
    finds("application/problem+json: {}", "text/plain: {}", "is not application/problem+json");
  }

  @Test
  void findsAResponseOfWhichNobodyKnowsHowItLooks() {
    finds(
        "code: {type: string, examples: [DINKES]}\n        kind: {type: string, enum: [AGENCY, HEALTH_CENTRE]}",
        "code: {type: string}",
        "has no example");
  }

  @Test
  void findsNamesAgainstTheConventions() {
    finds("/api/v1/units/{id}", "/api/v1/Unit_List/{id}", "is not kebab-case");
    finds("/api/v1/units/{id}", "/api/v1/unit/{id}", "is not a plural");
    finds("code: {type", "unit_code: {type", "is not camelCase");
    finds("HEALTH_CENTRE", "healthCentre", "is not UPPER_SNAKE");
    finds("    Unit:", "    unit_x:", "is not PascalCase");
  }

  @Test
  void findsADocumentThatDoesNotHoldTogether() {
    finds("#/components/schemas/Unit'", "#/components/schemas/Gone'", "leads nowhere");
    finds("name: id,", "name: code,", "{id} is not among the parameters");
    finds("required: [code]", "required: [name]", "name is no property");
    finds("openapi: 3.1.0", "openapi: 3.0.3", "not 3.1");
    finds("url: /", "url: 'http://localhost:8081'", "is the machine that built the document");
  }

  @Test
  void findsWhatAClientIsNotToldByHeaders() {
    finds("{name: id, in: path", "{name: cursor, in: query", "200: has no header Link");
    finds("\"404\":", "\"429\":", "429: has no header Retry-After");
    finds("{RateLimit: {$ref:", "{X: {$ref:", "200: has no header RateLimit");
    finds("{description: What is left, ", "{", "header RateLimit has no description");
    finds("\"404\":", "\"428\":", "If-Match is optional with a 428");
    finds(
        "{name: id, in: path, required: true,",
        "{name: If-Match, in: header, required: true,",
        "If-Match is required without a 428");
  }

  @Test
  void findsATagThatNobodyCanAskWith() {
    String open =
        GOOD.replace("/api/v1/units/{id}", "/public/v1/units/{id}")
            .replace("security: [{bearer: [coordinator]}]", "security: []");
    String tagged = open.replace("headers: {RateLimit:", "headers: {ETag: {}, RateLimit:");

    assertThat(findings(open)).isEmpty();
    assertThat(findings(tagged))
        .contains(
            "GET /public/v1/units/{id}: sends an ETag and takes no If-None-Match",
            "GET /public/v1/units/{id}: sends an ETag and has no 304");
  }

  @Test
  void findsWhatAGeneratorOfClientsStumblesOver() {
    finds("examples: [DINKES]}", "examples: [DINKES], example: DINKES}", "only one may be");
    finds("{schema: {$ref: '#/components/schemas/Unit'}}", "{example: {}}", "has no schema");
    finds("    Unit:", "    Unit1:", "is a name that was counted up");
  }

  @Test
  void listsThePropertiesThatNobodyDescribed() throws IOException {
    JsonNode document =
        new YAMLMapper().readTree(GOOD.replace("[DINKES]", "[DINKES], description: Code"));

    assertThat(OpenApiLint.wordless(document)).containsExactly("Unit.kind");
  }

  @Test
  void namesTheFileAndEveryFinding(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("contoh.yaml");
    Files.writeString(file, GOOD);
    OpenApiLint.check(file);

    Files.writeString(file, GOOD.replace("tags: [Unit]", "tags: []").replace("3.1.0", "2.0"));
    assertThatThrownBy(() -> OpenApiLint.check(file))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("contoh.yaml")
        .hasMessageContaining("has no tags")
        .hasMessageContaining("not 3.1");
  }
}
