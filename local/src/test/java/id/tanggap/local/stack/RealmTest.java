package id.tanggap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What Keycloak would only refuse when somebody logs in. */
class RealmTest {

  private static final String PROVISIONER = "tanggap-provisioner";

  private final JsonNode realm = read();

  @Test
  void hasTheRolesOfTheProduct() {
    assertThat(realm.path("roles").path("realm").findValuesAsText("name"))
        .containsExactlyInAnyOrder(
            "coordinator",
            "unit-admin",
            "approver",
            "operator",
            "leader",
            "evaluator",
            "auditor",
            "privacy-officer",
            "integrator",
            "platform-admin");
  }

  @Test
  void everyPersonIsCompletelySetUp() {
    List<String> people = new ArrayList<>();
    for (JsonNode user : realm.path("users")) {
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
  void everyClientPutsAudienceRegionAndUnitsIntoTheToken() {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(PROVISIONER)) {
        continue;
      }
      Set<String> claims = new TreeSet<>();
      for (JsonNode mapper : client.path("protocolMappers")) {
        JsonNode config = mapper.path("config");
        claims.add(
            config.path("claim.name").asText(config.path("included.custom.audience").asText()));
      }
      assertThat(claims).containsExactly("region", "tanggap-api", "units");
    }
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
  }

  @Test
  void whoBringsUsersInLineMayManageUsersAndOpensNoServiceOfOurs() {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(PROVISIONER)) {
        assertThat(client.path("protocolMappers")).isEmpty();
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
      }
    }
    for (JsonNode user : realm.path("users")) {
      if (user.path("serviceAccountClientId").asText().equals(PROVISIONER)) {
        assertThat(user.path("clientRoles").toString())
            .isEqualTo("{\"realm-management\":[\"manage-users\"]}");
        assertThat(user.path("realmRoles")).isEmpty();
        return;
      }
    }
    throw new AssertionError("no service account of " + PROVISIONER);
  }

  @Test
  void claimsAndWhoseUserItIsAreNotForUsersToEdit() throws IOException {
    JsonNode profile =
        new ObjectMapper()
            .readTree(
                realm
                    .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                    .path("kc.user.profile.config")
                    .path(0)
                    .asText());
    Set<String> guarded = new TreeSet<>();
    for (JsonNode attribute : profile.path("attributes")) {
      if (attribute.at("/permissions/edit").toString().equals("[\"admin\"]")) {
        guarded.add(attribute.path("name").asText());
      }
    }
    assertThat(guarded).containsExactly("region", "tanggapPerson", "units");
  }

  @Test
  void holdsNoSecretOfAClient() {
    for (JsonNode client : realm.path("clients")) {
      if (client.has("secret")) {
        assertThat(client.path("secret").asText()).matches("\\$\\{[A-Z0-9_]+}");
      }
    }
  }

  private static JsonNode read() {
    Path file =
        Path.of(
            System.getProperty("tanggap.root", ".."), "config", "keycloak", "tanggap-realm.json");
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
