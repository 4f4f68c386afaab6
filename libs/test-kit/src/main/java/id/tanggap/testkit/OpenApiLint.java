package id.tanggap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads a generated API document the way a stranger does, and demands what the stranger needs:
 * every operation named, described, grouped, secured or openly public, with its problems and
 * examples; and a document that holds together, so that a generator of clients can read it.
 */
public final class OpenApiLint {
  private static final String VERSION = "3.1";

  private OpenApiLint() {}

  /**
   * Checks one document.
   *
   * @param file YAML or JSON
   * @throws AssertionError naming every finding with its place in the document
   */
  public static void check(Path file) {
    List<String> findings = findings(read(file));
    if (!findings.isEmpty()) {
      throw new AssertionError(file + "\n  " + String.join("\n  ", findings));
    }
  }

  /** Every finding of a document, in the order of the document; empty when it is clean. */
  public static List<String> findings(JsonNode document) {
    List<String> findings = new ArrayList<>();
    checkHead(document, findings);
    references(document, document, "#", findings);
    new OpenApiOperations(document, findings).check();
    new OpenApiSchemas(document, findings).check();
    return findings;
  }

  /**
   * The properties of components that no description tells of, each as {@code Schema.property}.
   *
   * @param file JSON or YAML
   */
  public static List<String> wordless(Path file) {
    return wordless(read(file));
  }

  static List<String> wordless(JsonNode document) {
    List<String> wordless = new ArrayList<>();
    document
        .path("components")
        .path("schemas")
        .fields()
        .forEachRemaining(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .fields()
                    .forEachRemaining(
                        property -> {
                          if (property.getValue().path("description").asText().isBlank()) {
                            wordless.add(schema.getKey() + "." + property.getKey());
                          }
                        }));
    return wordless;
  }

  static JsonNode read(Path file) {
    String name = file.getFileName().toString();
    ObjectMapper mapper =
        name.endsWith(".yaml") || name.endsWith(".yml") ? new YAMLMapper() : new ObjectMapper();
    try {
      return mapper.readTree(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }

  private static void checkHead(JsonNode document, List<String> findings) {
    if (!document.path("openapi").asText().startsWith(VERSION)) {
      findings.add("#/openapi: is " + document.path("openapi").asText() + ", not " + VERSION);
    }
    for (String member : List.of("title", "version")) {
      if (document.path("info").path(member).asText().isBlank()) {
        findings.add("#/info/" + member + ": is missing");
      }
    }
    if (document.path("info").path("license").path("name").asText().isBlank()) {
      findings.add("#/info/license/name: is missing");
    }
    for (JsonNode server : document.path("servers")) {
      String url = server.path("url").asText();
      if (url.contains("localhost") || url.contains("127.0.0.1") || url.contains("0.0.0.0")) {
        findings.add("#/servers: " + url + " is the machine that built the document");
      }
    }
    document
        .path("components")
        .path("securitySchemes")
        .fields()
        .forEachRemaining(
            scheme -> {
              if (scheme.getValue().toString().contains("localhost")) {
                findings.add(
                    "#/components/securitySchemes/" + scheme.getKey() + ": names a machine");
              }
            });
  }

  private static void references(
      JsonNode document, JsonNode node, String place, List<String> findings) {
    if (node.isObject()) {
      JsonNode reference = node.get("$ref");
      if (reference != null && reference.isTextual() && !place.endsWith("/example")) {
        String target = reference.asText();
        boolean resolves =
            target.startsWith("#/") && !document.at(target.substring(1)).isMissingNode();
        if (!resolves) {
          findings.add(place + "/$ref: " + target + " leads nowhere");
        }
      }
      if (node.has("example") && node.has("examples") && !isValue(place)) {
        findings.add(place + ": has example and examples, of which only one may be");
      }
      for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); ) {
        Map.Entry<String, JsonNode> member = members.next();
        references(document, member.getValue(), place + "/" + escaped(member.getKey()), findings);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        references(document, node.get(i), place + "/" + i, findings);
      }
    }
  }

  /** Whether the place lies in a value that is shown, whose members mean nothing to OpenAPI. */
  private static boolean isValue(String place) {
    return place.contains("/example/")
        || place.endsWith("/example")
        || place.endsWith("/value")
        || place.contains("/value/")
        || place.endsWith("/properties");
  }

  /** What a node stands for, its reference followed. */
  static JsonNode resolve(JsonNode document, JsonNode node) {
    JsonNode found = node;
    for (int i = 0; i < 10 && found.path("$ref").isTextual(); i++) {
      found = document.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }

  static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
