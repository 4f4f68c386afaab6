package id.tanggap.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of a machine on which the demo is told or the acceptance tests run. */
class DemoRealmTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path COMMITTED =
      Path.of(System.getProperty("tanggap.root", ".."), "config", "keycloak");

  @TempDir private Path folder;

  @Test
  void everyPersonOfTheDemoIsCompletelySetUp() throws IOException {
    List<String> people = new ArrayList<>();
    for (JsonNode user : written().path("users")) {
      if (user.has("serviceAccountClientId")) {
        continue;
      }
      String name = user.path("username").asText();
      people.add(name);
      for (String field : List.of("email", "firstName", "lastName")) {
        assertThat(user.path(field).asText()).as(name + " " + field).isNotBlank();
      }
      assertThat(user.path("attributes").path("region").size()).as(name).isEqualTo(1);
      assertThat(user.path("credentials").get(0).path("value").asText()).isEqualTo(name);
    }
    assertThat(people)
        .containsExactlyInAnyOrder(
            "diskominfo",
            "pic-dinkes",
            "kadis-dinkes",
            "operator",
            "bupati",
            "juri",
            "inspektorat",
            "dpo",
            "ops",
            "pic-cimahi");
  }

  @Test
  void theDemoAddsOneClientWhichTakesPasswordsAndTheScopesOfTheRealm() throws IOException {
    List<JsonNode> taking = new ArrayList<>();
    for (JsonNode client : written().path("clients")) {
      if (client.path("directAccessGrantsEnabled").asBoolean()) {
        taking.add(client);
      }
    }
    assertThat(taking)
        .singleElement()
        .satisfies(
            client -> {
              assertThat(client.path("clientId").asText()).isEqualTo("tanggap-cli");
              assertThat(client.has("defaultClientScopes")).isFalse();
            });
  }

  @Test
  void whatHasTheSameNameTakesThePlaceOfTheOtherAndTheRestStays() throws IOException {
    JsonNode realm =
        JSON.readTree(
            """
            {"realm": "a", "displayName": "Real", "sslRequired": "external",
             "users": [{"username": "one"}, {"username": "two"}]}
            """);
    JsonNode demo =
        JSON.readTree(
            """
            {"displayName": "Demo", "clients": [{"clientId": "cli"}],
             "users": [{"username": "two", "enabled": true}]}
            """);

    assertThat(DemoRealm.of(realm, demo))
        .isEqualTo(
            JSON.readTree(
                """
                {"realm": "a", "displayName": "Demo", "sslRequired": "external",
                 "users": [{"username": "one"}, {"username": "two", "enabled": true}],
                 "clients": [{"clientId": "cli"}]}
                """));
  }

  private JsonNode written() throws IOException {
    Path file = folder.resolve("import/tanggap-realm.json");
    DemoRealm.write(COMMITTED, file);
    return JSON.readTree(file.toFile());
  }
}
