package id.tanggap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of the lint that looks at paths and operations. */
final class OpenApiOperations {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");
  private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z]+)?");
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
  private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final String PROBLEM = "application/problem+json";
  private static final String API = "/api/v1/";

  // Words of the resource map that are no plural: collections named by what they are, or whole
  // services.
  private static final Set<String> NO_PLURAL =
      Set.of(
          "account",
          "calendar",
          "complaint",
          "monitoring",
          "activity",
          "engagement",
          "dissemination",
          "answer-bank");

  private final JsonNode document;
  private final List<String> findings;
  private final Set<String> operationIds = new HashSet<>();

  OpenApiOperations(JsonNode document, List<String> findings) {
    this.document = document;
    this.findings = findings;
  }

  void check() {
    if (document.path("paths").isEmpty()) {
      findings.add("#/paths: is empty");
    }
    each(
        document.path("paths"),
        (path, item) -> {
          checkPath(path);
          each(
              item,
              (method, operation) -> {
                if (METHODS.contains(method)) {
                  checkOperation(path, method, item, operation);
                }
              });
        });
  }

  private void checkPath(String path) {
    for (String segment : path.substring(1).split("/")) {
      boolean callback = path.startsWith("/webhooks/") || path.startsWith("/.well-known/");
      if (!SEGMENT.matcher(segment).matches()
          && !PARAMETER.matcher(segment).matches()
          && !segment.matches("\\{[a-z][A-Za-z0-9]*}\\.[a-z]+")
          && !callback) {
        findings.add("#/paths/" + path + ": " + segment + " is not kebab-case");
      }
    }
    if (path.startsWith(API)) {
      String first = path.substring(API.length()).split("/")[0];
      if (!first.endsWith("s") && !NO_PLURAL.contains(first) && !first.equals("people")) {
        findings.add("#/paths/" + path + ": " + first + " is not a plural");
      }
    }
  }

  private void checkOperation(String path, String method, JsonNode item, JsonNode operation) {
    String place = method.toUpperCase(Locale.ROOT) + " " + path;
    checkWords(place, operation);
    if (operation.path("security").isMissingNode()) {
      findings.add(place + ": has no security and does not say that it is public");
    }
    if (operation.path("security").isEmpty() && path.startsWith(API) && !path.endsWith("/labels")) {
      findings.add(place + ": is public although it is below " + API);
    }
    checkParameters(place, path, item, operation);
    checkResponses(place, operation);
    new OpenApiHeaders(document, findings).check(place, path, item, operation);
    if (!operation.path("requestBody").isMissingNode()) {
      checkContent(
          place + " requestBody",
          OpenApiLint.resolve(document, operation.path("requestBody")).path("content"));
    }
    if (method.equals("get") && !operation.path("requestBody").isMissingNode()) {
      findings.add(place + ": a GET with a body");
    }
  }

  private void checkWords(String place, JsonNode operation) {
    String id = operation.path("operationId").asText();
    if (!CAMEL.matcher(id).matches()) {
      findings.add(place + ": operationId \"" + id + "\" is missing or not camelCase");
    } else if (!operationIds.add(id)) {
      findings.add(place + ": operationId " + id + " is used twice");
    }
    if (operation.path("summary").asText().isBlank()) {
      findings.add(place + ": has no summary");
    } else if (operation.path("summary").asText().length() > 120) {
      findings.add(place + ": has a summary longer than 120 characters");
    }
    if (operation.path("tags").isEmpty()) {
      findings.add(place + ": has no tags");
    }
  }

  private void checkParameters(String place, String path, JsonNode item, JsonNode operation) {
    Set<String> inPath = new HashSet<>();
    List<JsonNode> parameters = new ArrayList<>();
    item.path("parameters").forEach(parameters::add);
    operation.path("parameters").forEach(parameters::add);
    for (JsonNode written : parameters) {
      JsonNode parameter = OpenApiLint.resolve(document, written);
      String name = parameter.path("name").asText();
      String in = parameter.path("in").asText();
      if (in.equals("path")) {
        inPath.add(name);
      }
      // Names of headers are not ours; a provider's callback has its own names.
      boolean ours = !in.equals("header") && !path.startsWith("/webhooks/");
      if (ours && !CAMEL.matcher(name).matches()) {
        findings.add(place + ": parameter " + name + " is not camelCase");
      }
      if (parameter.path("description").asText().isBlank()) {
        findings.add(place + ": parameter " + name + " has no description");
      }
      if (parameter.path("schema").isMissingNode() && parameter.path("content").isMissingNode()) {
        findings.add(place + ": parameter " + name + " has no schema");
      }
    }
    Matcher inTemplate = Pattern.compile("\\{([^}]+)}").matcher(path);
    while (inTemplate.find()) {
      if (!inPath.remove(inTemplate.group(1))) {
        findings.add(place + ": {" + inTemplate.group(1) + "} is not among the parameters");
      }
    }
    inPath.forEach(
        name -> findings.add(place + ": path parameter " + name + " is not in the path"));
  }

  private void checkResponses(String place, JsonNode operation) {
    JsonNode responses = operation.path("responses");
    boolean success = false;
    boolean refusal = false;
    for (Iterator<String> statuses = responses.fieldNames(); statuses.hasNext(); ) {
      String status = statuses.next();
      JsonNode response = OpenApiLint.resolve(document, responses.path(status));
      success |= status.startsWith("2") || status.startsWith("3");
      refusal |= status.startsWith("4");
      if (response.path("description").asText().isBlank()) {
        findings.add(place + " " + status + ": has no description");
      }
      if (status.startsWith("4") || status.startsWith("5")) {
        if (!response.path("content").has(PROBLEM)) {
          findings.add(place + " " + status + ": is not " + PROBLEM);
        }
      } else {
        checkContent(place + " " + status, response.path("content"));
      }
    }
    if (!success) {
      findings.add(place + ": has no response of success");
    }
    if (!refusal) {
      findings.add(place + ": has no 4xx response");
    }
  }

  private void checkContent(String place, JsonNode content) {
    each(
        content,
        (type, media) -> {
          if (media.path("schema").isMissingNode() && !type.equals(PROBLEM)) {
            findings.add(place + ": " + type + " has no schema");
          }
          if (type.equals("application/json")
              && media.path("example").isMissingNode()
              && media.path("examples").isEmpty()
              && !OpenApiSchemas.hasExample(document, media.path("schema"), new HashSet<>())) {
            findings.add(place + ": " + type + " has no example");
          }
        });
  }

  private static void each(JsonNode node, BiConsumer<String, JsonNode> action) {
    for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); ) {
      Map.Entry<String, JsonNode> member = members.next();
      action.accept(member.getKey(), member.getValue());
    }
  }
}
