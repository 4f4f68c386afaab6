package id.tanggap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may call what, read from the API document of a service, which is built from the code. Against
 * it stands a list in the test's resources that people review: one line per operation, {@code
 * METHOD path roles}, where roles are separated by commas, {@code *} stands for everybody with a
 * token and {@code public} for everybody. An operation that nobody reviewed fails the test.
 */
public final class AuthorityMatrix {
  /** Roles of the realm. */
  public static final List<String> ROLES =
      List.of(
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

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String EVERYBODY = "public";
  private static final String TOKEN = "*";

  private AuthorityMatrix() {}

  /**
   * An operation.
   *
   * @param method upper case
   * @param path with its placeholders
   * @param contentType of the request body; null when it takes none
   * @param who {@code public}, {@code *}, or roles separated by commas
   */
  public record Operation(String method, String path, String contentType, String who) {

    /** Whether a token is asked for. */
    public boolean open() {
      return who.equals(EVERYBODY);
    }

    /** Whether a token with this role alone is let in. */
    public boolean admits(String role) {
      return open() || who.equals(TOKEN) || List.of(who.split(",")).contains(role);
    }

    /** The line of the reviewed list. */
    public String line() {
      return method + " " + path + " " + who;
    }

    /** The path with something well-formed in every placeholder that surely does not exist. */
    public String address() {
      return path.replaceAll("\\{(code|region)}", "95.69")
          .replaceAll("\\{[A-Za-z]+}", "01930000-0000-7000-8000-000000000001");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Operations of a document in JSON, in the order of their lines. */
  public static List<Operation> of(Path document) {
    JsonNode paths;
    try {
      paths = new ObjectMapper().readTree(document.toFile()).path("paths");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Operation> operations = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(
                                operation(path.getKey(), method.getKey(), method.getValue()));
                          }
                        }));
    operations.sort(java.util.Comparator.comparing(Operation::line));
    return operations;
  }

  /** The reviewed list, without empty lines and remarks. */
  public static List<String> reviewed(Path list) {
    try {
      return Files.readAllLines(list).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Operation operation(String path, String method, JsonNode operation) {
    JsonNode content = operation.path("requestBody").path("content");
    String type = content.isEmpty() ? null : content.fieldNames().next();
    return new Operation(
        method.toUpperCase(Locale.ROOT), path, type, who(operation.path("security")));
  }

  private static String who(JsonNode security) {
    if (security.isEmpty()) {
      return EVERYBODY;
    }
    Set<String> roles = new TreeSet<>();
    for (JsonNode requirement : security) {
      requirement.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText())));
    }
    return roles.isEmpty() ? TOKEN : String.join(",", roles);
  }
}
