package id.tanggap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of the lint that looks at schemas. */
final class OpenApiSchemas {
  private static final Pattern PROPERTY = Pattern.compile("[a-z][A-Za-z0-9]*|_links");
  private static final Pattern SCHEMA = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern CONSTANT =
      Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*|v[0-9]+|[a-z]{2}");

  private final JsonNode document;
  private final List<String> findings;

  OpenApiSchemas(JsonNode document, List<String> findings) {
    this.document = document;
    this.findings = findings;
  }

  void check() {
    JsonNode schemas = document.path("components").path("schemas");
    for (Iterator<Map.Entry<String, JsonNode>> all = schemas.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> schema = all.next();
      String place = "#/components/schemas/" + schema.getKey();
      if (!SCHEMA.matcher(schema.getKey()).matches()) {
        findings.add(place + ": is not PascalCase");
      }
      if (Character.isDigit(schema.getKey().charAt(schema.getKey().length() - 1))) {
        findings.add(place + ": is a name that was counted up because another type has it");
      }
      checkProperties(place, schema.getValue());
      checkConstants(place, schema.getValue());
    }
  }

  private void checkProperties(String place, JsonNode schema) {
    for (Iterator<String> names = schema.path("properties").fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!PROPERTY.matcher(name).matches()) {
        findings.add(place + "/properties/" + name + ": is not camelCase");
      }
      checkConstants(place + "/properties/" + name, schema.path("properties").path(name));
    }
    for (JsonNode required : schema.path("required")) {
      if (schema.path("properties").path(required.asText()).isMissingNode()) {
        findings.add(place + "/required: " + required.asText() + " is no property");
      }
    }
  }

  private void checkConstants(String place, JsonNode schema) {
    for (JsonNode value : schema.path("enum")) {
      if (value.isTextual() && !CONSTANT.matcher(value.asText()).matches()) {
        findings.add(place + "/enum: " + value.asText() + " is not UPPER_SNAKE");
      }
    }
  }

  /** Whether a reader of the schema sees what a value looks like. */
  static boolean hasExample(JsonNode document, JsonNode written, Set<JsonNode> seen) {
    JsonNode schema = OpenApiLint.resolve(document, written);
    if (!seen.add(schema)) {
      return false;
    }
    if (schema.has("example") || !schema.path("examples").isEmpty() || schema.has("enum")) {
      return true;
    }
    for (String nested : List.of("items", "additionalProperties")) {
      if (schema.path(nested).isObject() && hasExample(document, schema.path(nested), seen)) {
        return true;
      }
    }
    for (String choice : List.of("allOf", "oneOf", "anyOf")) {
      for (JsonNode part : schema.path(choice)) {
        if (hasExample(document, part, seen)) {
          return true;
        }
      }
    }
    for (JsonNode property : schema.path("properties")) {
      if (hasExample(document, property, seen)) {
        return true;
      }
    }
    return false;
  }
}
