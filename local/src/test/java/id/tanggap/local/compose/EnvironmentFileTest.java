package id.tanggap.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secrets of a system in containers. */
class EnvironmentFileTest {

  private static final Path TEMPLATE =
      Path.of(System.getProperty("tanggap.root", ".."), ".env.example");

  @TempDir private Path folder;

  @Test
  void theExampleHoldsNoSecretAndTheFileMadeOfItHoldsThemAll() throws IOException {
    EnvironmentFile.complete(TEMPLATE, file(), false);

    Map<String, String> example = read(TEMPLATE);
    Map<String, String> made = read(file());
    assertThat(made.keySet()).isEqualTo(example.keySet());
    List<String> secrets = new ArrayList<>();
    made.forEach(
        (name, value) -> {
          if (!value.equals(example.get(name))) {
            secrets.add(name);
            assertThat(example.get(name)).as(name).isEmpty();
            assertThat(value.length()).as(name).isGreaterThanOrEqualTo(43);
          }
        });
    assertThat(secrets)
        .containsExactlyInAnyOrder(
            "POSTGRES_PASSWORD",
            "ACCOUNT_DB_PASSWORD",
            "CALENDAR_DB_PASSWORD",
            "COMPLAINT_DB_PASSWORD",
            "MONITORING_DB_PASSWORD",
            "KEYCLOAK_DB_PASSWORD",
            "KEYCLOAK_ADMIN_PASSWORD",
            "PROVISIONER_SECRET",
            "SP4N_BRIDGE_SECRET",
            "VAULT_KEY",
            "ACCOUNT_KEYS",
            "SIGNING_KEYS");
    assertThat(secrets.stream().map(made::get)).doesNotHaveDuplicates();
  }

  @Test
  void keysHaveTheFormThatTheServicesRead() throws IOException {
    EnvironmentFile.complete(TEMPLATE, file(), false);

    Map<String, String> made = read(file());
    assertThat(Base64.getDecoder().decode(made.get("VAULT_KEY"))).hasSize(32);
    String ring = made.get("ACCOUNT_KEYS").replace("\"", "");
    assertThat(ring).startsWith("first ");
    assertThat(Base64.getDecoder().decode(ring.substring("first ".length()))).hasSize(32);
    JsonNode key =
        new ObjectMapper().readTree(made.get("SIGNING_KEYS").replace("'", "")).path("keys").path(0);
    assertThat(key.path("crv").asText()).isEqualTo("P-256");
    assertThat(Base64.getUrlDecoder().decode(key.path("d").asText())).hasSize(32);
  }

  @Test
  void onlyTheOwnerReadsTheFile() throws IOException {
    EnvironmentFile.complete(TEMPLATE, file(), false);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatIsThereStaysAndWhatIsMissingIsAdded() throws IOException {
    Files.writeString(file(), "# mine\nPOSTGRES_PASSWORD=kept\nVAULT_KEY=\nMINE=1\n");

    List<String> filled = EnvironmentFile.complete(TEMPLATE, file(), false);
    String once = Files.readString(file());
    List<String> again = EnvironmentFile.complete(TEMPLATE, file(), false);

    Map<String, String> made = read(file());
    assertThat(made).containsEntry("POSTGRES_PASSWORD", "kept").containsEntry("MINE", "1");
    assertThat(made.get("VAULT_KEY")).hasSize(44);
    assertThat(filled).contains("VAULT_KEY", "GATEWAY_PORT").doesNotContain("POSTGRES_PASSWORD");
    assertThat(again).isEmpty();
    assertThat(file()).hasContent(once);
  }

  @Test
  void onlyAMachineForTheDemoGetsAKnownFirstPassword() throws IOException {
    EnvironmentFile.complete(TEMPLATE, file(), false);
    assertThat(read(file())).doesNotContainKeys("COMPOSE_FILE", "INITIAL_PASSWORD");

    EnvironmentFile.complete(TEMPLATE, file(), true);

    assertThat(read(file()))
        .containsEntry("COMPOSE_FILE", "docker-compose.yml:docker-compose.demo.yml")
        .containsKey("INITIAL_PASSWORD");
  }

  private Path file() {
    return folder.resolve(".env");
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> all = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("=", 2);
        assertThat(all.put(parts[0], parts[1])).as("twice: " + parts[0]).isNull();
      }
    }
    return all;
  }
}
