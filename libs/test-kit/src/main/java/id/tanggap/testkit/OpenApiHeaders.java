package id.tanggap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The part of the lint that looks at headers: what a client must send to change a thing, and what
 * it is told about the next page, about its copy and about when it may come again.
 */
final class OpenApiHeaders {
  private static final Set<String> TOLD_TO_WAIT = Set.of("429", "503");

  private final JsonNode document;
  private final List<String> findings;

  OpenApiHeaders(JsonNode document, List<String> findings) {
    this.document = document;
    this.findings = findings;
  }

  void check(String place, String path, JsonNode item, JsonNode operation) {
    List<JsonNode> parameters = new ArrayList<>();
    item.path("parameters").forEach(one -> parameters.add(OpenApiLint.resolve(document, one)));
    operation.path("parameters").forEach(one -> parameters.add(OpenApiLint.resolve(document, one)));
    JsonNode condition = named(parameters, "If-Match");
    boolean demanded = operation.path("responses").has("428");
    if (demanded != condition.path("required").asBoolean()) {
      findings.add(
          place + ": If-Match is " + (demanded ? "optional with a 428" : "required without a 428"));
    }
    boolean paged = !named(parameters, "cursor").isMissingNode();
    boolean open = operation.path("security").isArray() && operation.path("security").isEmpty();
    for (Iterator<String> all = operation.path("responses").fieldNames(); all.hasNext(); ) {
      String status = all.next();
      JsonNode headers =
          OpenApiLint.resolve(document, operation.path("responses").path(status)).path("headers");
      checkWords(place + " " + status, headers);
      if (TOLD_TO_WAIT.contains(status)) {
        demand(place + " " + status, headers, "Retry-After");
      }
      if (status.startsWith("2") && paged) {
        demand(place + " " + status, headers, "Link");
      }
      if (status.startsWith("2") && !path.startsWith("/webhooks/")) {
        demand(place + " " + status, headers, "RateLimit");
      }
      if (status.equals("200") && place.startsWith("GET ") && open && headers.has("ETag")) {
        checkKept(place, parameters, operation);
      }
    }
  }

  /** What anybody may keep can be asked for again under the condition that it changed. */
  private void checkKept(String place, List<JsonNode> parameters, JsonNode operation) {
    if (named(parameters, "If-None-Match").isMissingNode()) {
      findings.add(place + ": sends an ETag and takes no If-None-Match");
    }
    if (!operation.path("responses").has("304")) {
      findings.add(place + ": sends an ETag and has no 304");
    }
  }

  private void checkWords(String place, JsonNode headers) {
    for (Iterator<String> names = headers.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      JsonNode header = OpenApiLint.resolve(document, headers.path(name));
      if (header.path("description").asText().isBlank() || !header.has("schema")) {
        findings.add(place + ": header " + name + " has no description or no schema");
      }
    }
  }

  private void demand(String place, JsonNode headers, String name) {
    if (!headers.has(name)) {
      findings.add(place + ": has no header " + name);
    }
  }

  private static JsonNode named(List<JsonNode> parameters, String name) {
    for (JsonNode parameter : parameters) {
      if (parameter.path("name").asText().equalsIgnoreCase(name)) {
        return parameter;
      }
    }
    return MissingNode.getInstance();
  }
}
