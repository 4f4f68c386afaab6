package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation that the door offers against every kind of person, with real tokens: what the
 * document promises to a role is reached, everything else is refused. The services test the same
 * against lists that people reviewed; this shows that the door and Keycloak change nothing of it.
 */
@Tag("authority")
class AuthorityMatrixIT {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** Something well-formed that surely does not exist, so that no call changes anything. */
  private static final String NOBODY = "01930000-0000-7000-8000-000000000001";

  private record Operation(String method, String path, String contentType, Set<String> roles) {

    boolean open() {
      return roles == null;
    }

    boolean admits(Set<String> has) {
      return open() || roles.isEmpty() || has.stream().anyMatch(roles::contains);
    }

    /** Whether the bare call already does something, so that who may had better not try it. */
    boolean actsOnNothing() {
      return !method.equals("GET") && contentType == null && !path.contains("{");
    }

    Gateway.Answer call(String token) {
      String address =
          path.replaceAll("\\{(code|region)}", "95.69").replaceAll("\\{[A-Za-z]+}", NOBODY);
      String type = contentType;
      String body = null;
      if ("multipart/form-data".equals(contentType)) {
        type = contentType + "; boundary=batas";
        body = "--batas\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n--batas--\r\n";
      } else if (contentType != null) {
        body = contentType.contains("json") ? "{}" : "x\n";
      }
      // with a mark that nobody gave out a stream is refused at once instead of never ending
      Map<String, String> headers = Map.of("Last-Event-ID", "bukan-penanda");
      byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
      return Gateway.send(token, method, address, type, bytes, headers);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diskominfo",
        "pic-dinkes",
        "kadis-dinkes",
        "operator",
        "bupati",
        "juri",
        "inspektorat",
        "dpo",
        "ops",
        "pic-cimahi"
      })
  void aPersonReachesWhatTheRoleMayAndNothingElse(String user) {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations()) {
      // a provider shakes hands with a secret of its own, not with a token
      if (operation.path().startsWith("/webhooks/")) {
        continue;
      }
      // asked anew, because a token may end while thousands of calls are made
      String token = Login.as(user);
      boolean admitted = operation.admits(roles(token));
      if (admitted && operation.actsOnNothing()) {
        continue;
      }
      Gateway.Answer answer = operation.call(token);
      boolean right = admitted ? reached(answer) : isProblem(answer, 403, "forbidden");
      if (!right) {
        faults.add(operation.method() + " " + operation.path() + " -> " + answer);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void nobodyReachesWhatAsksForAToken() {
    List<Operation> closed = operations().stream().filter(each -> !each.open()).toList();
    assertThat(closed).hasSizeGreaterThan(200);
    assertThat(closed)
        .filteredOn(each -> !isProblem(each.call(null), 401, "unauthenticated"))
        .isEmpty();
  }

  private static boolean reached(Gateway.Answer answer) {
    // a region without units yet is told so by those who may ask
    if (isProblem(answer, 503, "region-not-known")) {
      return true;
    }
    return !Set.of(401, 403, 405).contains(answer.status())
        && answer.status() < 500
        && !isProblem(answer, 404, "unknown-path");
  }

  private static boolean isProblem(Gateway.Answer answer, int status, String code) {
    return answer.status() == status
        && answer.contentType().startsWith("application/problem+json")
        && answer.json().path("code").asText().equals(code);
  }

  private static Set<String> roles(String token) {
    try {
      byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
      Set<String> roles = new TreeSet<>();
      Gateway.JSON
          .readTree(claims)
          .path("realm_access")
          .path("roles")
          .forEach(role -> roles.add(role.asText()));
      return roles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    JsonNode paths = Gateway.get(null, "/openapi.json").json().path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode described) {
    JsonNode content = described.path("requestBody").path("content");
    String type = content.isEmpty() ? null : content.fieldNames().next();
    return new Operation(
        method.toUpperCase(Locale.ROOT), path, type, admitted(described.path("security")));
  }

  private static Set<String> admitted(JsonNode security) {
    if (security.isEmpty()) {
      return null;
    }
    Set<String> roles = new TreeSet<>();
    for (JsonNode requirement : security) {
      requirement.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText())));
    }
    return roles;
  }
}
