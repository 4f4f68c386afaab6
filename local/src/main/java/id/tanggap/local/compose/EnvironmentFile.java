package id.tanggap.local.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The file {@code .env} of docker-compose.yml: the committed template with secrets of this
 * machine's own. What stands in the file already is never changed, so it can be completed after an
 * update brought new settings.
 */
public final class EnvironmentFile {

  private static final String COMPOSE_FILE = "COMPOSE_FILE";

  private static final Map<String, Supplier<String>> SECRETS = new LinkedHashMap<>();
  private static final Map<String, Supplier<String>> DEMO = new LinkedHashMap<>();

  static {
    for (String name :
        List.of(
            "POSTGRES_PASSWORD",
            "ACCOUNT_DB_PASSWORD",
            "CALENDAR_DB_PASSWORD",
            "COMPLAINT_DB_PASSWORD",
            "MONITORING_DB_PASSWORD",
            "KEYCLOAK_DB_PASSWORD",
            "KEYCLOAK_ADMIN_PASSWORD",
            "PROVISIONER_SECRET",
            "SP4N_BRIDGE_SECRET")) {
      SECRETS.put(name, NewSecret::password);
    }
    SECRETS.put("VAULT_KEY", NewSecret::key);
    SECRETS.put("ACCOUNT_KEYS", () -> "\"" + NewSecret.namedKey("first") + "\"");
    SECRETS.put("SIGNING_KEYS", () -> "'" + NewSecret.signingKeys("signing-1").strip() + "'");
    DEMO.put(COMPOSE_FILE, () -> "docker-compose.yml:docker-compose.demo.yml");
    DEMO.put("INITIAL_PASSWORD", NewSecret::password);
  }

  private EnvironmentFile() {}

  /**
   * Makes the file, or adds to it what it lacks; readable by its owner only.
   *
   * @param template the committed example
   * @param file the file to make or to complete
   * @param demo true on a machine where the demo is told, never where real data is
   * @return names that got a value now
   */
  public static List<String> complete(Path template, Path file, boolean demo) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Files.exists(file) ? file : template));
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String name = name(lines.get(i));
      if (SECRETS.containsKey(name) && value(lines.get(i)).isBlank()) {
        lines.set(i, name + "=" + SECRETS.get(name).get());
        filled.add(name);
      }
    }
    for (String line : Files.readAllLines(template)) {
      String name = name(line);
      if (!name.isEmpty() && !has(lines, name)) {
        boolean secret = SECRETS.containsKey(name);
        lines.add(secret ? name + "=" + SECRETS.get(name).get() : line);
        filled.add(name);
      }
    }
    if (demo) {
      DEMO.forEach(
          (name, value) -> {
            if (!has(lines, name)) {
              lines.add(name + "=" + value.get());
              filled.add(name);
            }
          });
    }
    if (!filled.isEmpty()) {
      write(file, lines);
    }
    return filled;
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean has(List<String> lines, String name) {
    return lines.stream().anyMatch(line -> name(line).equals(name));
  }

  /** Name of the setting on a line; empty on a comment or a blank line. */
  private static String name(String line) {
    int end = line.indexOf('=');
    return end < 1 || line.startsWith("#") ? "" : line.substring(0, end).strip();
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1);
  }
}
