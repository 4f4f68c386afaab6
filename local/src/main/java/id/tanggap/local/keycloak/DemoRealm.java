package id.tanggap.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The realm of a machine without real people: the one that a government imports, with the users of
 * the demo, whose passwords are known, and the client that sends a password straight for a token.
 * Keycloak imports a realm as a whole, so the two files are put together here, and what only the
 * demo needs never lies in an image.
 */
public final class DemoRealm {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoRealm() {}

  /**
   * Writes the realm of the demo.
   *
   * @param folder the folder with the realm and the additions of the demo, as committed
   * @param file where Keycloak looks for what it imports
   */
  public static void write(Path folder, Path file) throws IOException {
    JsonNode realm = JSON.readTree(folder.resolve("tanggap-realm.json").toFile());
    JsonNode demo = JSON.readTree(folder.resolve("tanggap-demo.json").toFile());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(realm, demo)) + "\n");
  }

  /**
   * The realm with what the demo adds: values replace values, clients and users are added, and one
   * of the same name takes the place of the other.
   */
  static ObjectNode of(JsonNode realm, JsonNode demo) {
    ObjectNode all = realm.deepCopy();
    demo.fields()
        .forEachRemaining(
            each -> {
              switch (each.getKey()) {
                case "clients" -> add(all.withArray("clients"), each.getValue(), "clientId");
                case "users" -> add(all.withArray("users"), each.getValue(), "username");
                default -> all.set(each.getKey(), each.getValue());
              }
            });
    return all;
  }

  private static void add(ArrayNode all, JsonNode more, String name) {
    for (JsonNode one : more) {
      for (int i = all.size() - 1; i >= 0; i--) {
        if (all.get(i).path(name).equals(one.path(name))) {
          all.remove(i);
        }
      }
      all.add(one);
    }
  }
}
