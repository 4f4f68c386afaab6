package id.tanggap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What Keycloak would only refuse when somebody logs in. */
class RealmTest {

  private static final String PROVISIONER = "tanggap-provisioner";
  private static final String ROLES = "realm_access.roles";

  /** Clients of Keycloak's own pages. */
  private static final Set<String> BUILT_IN =
      Set.of("account", "account-console", "security-admin-console", "admin-cli");

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
            "platform-admin",
            "default-roles-tanggap");
  }

  @Test
  void nobodyWhoseNameOrPasswordIsKnownIsInTheRealmOfAGovernment() {
    for (JsonNode user : realm.path("users")) {
      assertThat(user.has("serviceAccountClientId")).as(user.toString()).isTrue();
      assertThat(user.has("credentials")).as(user.toString()).isFalse();
    }
    for (JsonNode client : realm.path("clients")) {
      assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
          .as(client.path("clientId").asText())
          .isFalse();
    }
  }

  @Test
  void guessingPasswordsIsSlowAndTheyTravelInTheOpenInsideTheHouseOnly() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("failureFactor").asInt()).isLessThanOrEqualTo(10);
    assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
  }

  @Test
  void everyClientPutsAudienceRegionUnitsAndWhoItIsIntoTheToken() {
    for (JsonNode client : realm.path("clients")) {
      String id = client.path("clientId").asText();
      if (!id.equals(PROVISIONER) && !BUILT_IN.contains(id)) {
        assertThat(claims(client))
            .as(id)
            .contains("region", "tanggap-api", "units", "sub", "name", "preferred_username", ROLES);
      }
    }
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
  }

  @Test
  void aClientThatIsMadeLaterPutsThemThereToo() {
    assertThat(claims(new ObjectMapper().createObjectNode()))
        .contains("region", "tanggap-api", "units", "sub", ROLES);
  }

  @Test
  void keycloaksOwnPagesWorkAndTheirTokensOpenNoServiceOfOurs() {
    for (String id : BUILT_IN) {
      assertThat(claims(client(id))).as(id).doesNotContain("tanggap-api");
    }
    // a realm that names scopes gives those clients none by itself, and the page of one's own
    // account then refuses everybody
    assertThat(claims(client("account-console")))
        .contains("sub", "resource_access.${client_id}.roles");
    assertThat(client("admin-cli").path("enabled").asBoolean(true)).isFalse();
  }

  @Test
  void frontEndsLogInByCodeWithProofAndAtTheAddressThatWasNamedOnly() {
    JsonNode web = client("tanggap-web");
    assertThat(web.path("publicClient").asBoolean()).isTrue();
    assertThat(web.path("standardFlowEnabled").asBoolean()).isTrue();
    assertThat(web.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
        .isEqualTo("S256");
    assertThat(web.path("redirectUris").toString()).isEqualTo("[\"${TANGGAP_FRONT_END_URL}/*\"]");
    assertThat(web.path("webOrigins").toString()).isEqualTo("[\"+\"]");
  }

  @Test
  void whoBringsUsersInLineMayManageUsersAndOpensNoServiceOfOurs() {
    JsonNode provisioner = client(PROVISIONER);
    assertThat(claims(provisioner)).doesNotContain("tanggap-api", "region", "units");
    assertThat(provisioner.path("serviceAccountsEnabled").asBoolean()).isTrue();
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

  private JsonNode client(String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError("no client " + id);
  }

  /** What the mappers of a client and of its scopes put into a token: claims, and an audience. */
  private Set<String> claims(JsonNode client) {
    Set<String> claims = new TreeSet<>();
    collect(client, claims);
    JsonNode scopes =
        client.has("defaultClientScopes")
            ? client.path("defaultClientScopes")
            : realm.path("defaultDefaultClientScopes");
    for (JsonNode name : scopes) {
      for (JsonNode scope : realm.path("clientScopes")) {
        if (scope.path("name").equals(name)) {
          collect(scope, claims);
        }
      }
    }
    return claims;
  }

  private static void collect(JsonNode holder, Set<String> claims) {
    for (JsonNode mapper : holder.path("protocolMappers")) {
      JsonNode config = mapper.path("config");
      switch (mapper.path("protocolMapper").asText()) {
        case "oidc-audience-mapper" -> claims.add(config.path("included.custom.audience").asText());
        case "oidc-sub-mapper" -> claims.add("sub");
        case "oidc-full-name-mapper" -> claims.add("name");
        default -> claims.add(config.path("claim.name").asText());
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
