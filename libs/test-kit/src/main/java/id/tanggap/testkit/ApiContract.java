package id.tanggap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What clients of an API rely on, one fact a line: operations, parameters, the fields of bodies and
 * answers with their types, the values of enumerations, and what a request must bring. The lines of
 * the contract that landed last lie beside the API documents; held against them, a change that
 * breaks a client shows as a line that is gone, or as one more thing that a known request must
 * bring.
 *
 * <p>A field that an answer may leave out from now on, and a shorter bound of a value, are not
 * among the facts.
 */
public final class ApiContract {

  private static final String NEEDED = " needed";
  private static final String TAKEN = " taken";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head");

  private final JsonNode document;
  private final SortedSet<String> facts = new TreeSet<>();

  /** What a request must bring, and the fact without which nobody could have known the request. */
  private final SortedMap<String, String> demands = new TreeMap<>();

  private ApiContract(JsonNode document) {
    this.document = document;
  }

  /**
   * The facts of a document, in the order of the alphabet.
   *
   * @param document an OpenAPI document of version 3.1
   */
  public static List<String> facts(JsonNode document) {
    ApiContract contract = read(document);
    SortedSet<String> all = new TreeSet<>(contract.facts);
    all.addAll(contract.demands.keySet());
    return List.copyOf(all);
  }

  /**
   * What a document breaks of the contract that landed.
   *
   * @param landed the facts of the earlier document
   * @param document the document of now
   * @return one sentence for each break; empty when clients go on as before
   */
  public static List<String> breaks(List<String> landed, JsonNode document) {
    ApiContract now = read(document);
    Set<String> before = Set.copyOf(landed);
    List<String> breaks = new ArrayList<>();
    for (String fact : landed) {
      if (!fact.endsWith(NEEDED) && !now.facts.contains(fact)) {
        breaks.add("gone: " + fact);
      }
    }
    now.demands.forEach(
        (demand, place) -> {
          if (!before.contains(demand) && before.contains(place)) {
            breaks.add("new demand: " + demand);
          }
        });
    return breaks;
  }

  private static ApiContract read(JsonNode document) {
    ApiContract contract = new ApiContract(document);
    contract.paths();
    return contract;
  }

  private void paths() {
    each(
        document.path("paths"),
        (path, operations) ->
            each(
                operations,
                (method, operation) -> {
                  if (METHODS.contains(method)) {
                    operation(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                  }
                }));
  }

  private void operation(String name, JsonNode operation) {
    facts.add(name);
    for (JsonNode given : operation.path("parameters")) {
      JsonNode parameter = resolved(given);
      String place =
          name + " " + parameter.path("in").asText() + " " + parameter.path("name").asText();
      facts.add(place);
      if (parameter.path("required").asBoolean()) {
        demands.put(place + NEEDED, name);
      }
      schema(place, parameter.path("schema"), true);
    }
    JsonNode body = resolved(operation.path("requestBody"));
    if (body.path("required").asBoolean()) {
      demands.put(name + " body" + NEEDED, name);
    }
    each(
        body.path("content"),
        (type, media) -> {
          facts.add(name + " body " + type);
          schema(name + " body", media.path("schema"), true);
        });
    each(
        operation.path("responses"),
        (status, response) -> {
          if (status.startsWith("2")) {
            answer(name + " " + status, resolved(response));
          }
        });
  }

  private void answer(String place, JsonNode response) {
    facts.add(place);
    each(
        response.path("content"),
        (type, media) -> {
          facts.add(place + " " + type);
          schema(place, media.path("schema"), false);
        });
    each(response.path("headers"), (header, description) -> facts.add(place + " header " + header));
  }

  private void schema(String place, JsonNode schema, boolean request) {
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      String component = "#" + reference.substring(reference.lastIndexOf('/') + 1);
      facts.add(place + " is " + component);
      // told once in each direction; this also ends the circle of a schema that holds itself
      if (facts.add(component + (request ? TAKEN : " given"))) {
        schema(component, resolved(schema), request);
      }
      return;
    }
    types(place, schema.path("type"));
    for (JsonNode value : schema.path("enum")) {
      if (!value.isNull()) {
        facts.add(place + " = " + value.asText());
      }
    }
    fields(place, schema, request);
    if (schema.has("items")) {
      schema(place + "[]", schema.path("items"), request);
    }
    if (schema.path("additionalProperties").isObject()) {
      schema(place + "{}", schema.path("additionalProperties"), request);
    }
    for (String several : List.of("allOf", "anyOf", "oneOf")) {
      for (JsonNode one : schema.path(several)) {
        schema(place, one, request);
      }
    }
  }

  private void fields(String place, JsonNode schema, boolean request) {
    each(
        schema.path("properties"),
        (name, field) -> {
          facts.add(place + " ." + name);
          schema(place + " ." + name, field, request);
        });
    if (request && schema.has("properties")) {
      facts.add(place + TAKEN);
      for (JsonNode name : schema.path("required")) {
        demands.put(place + " ." + name.asText() + NEEDED, place + TAKEN);
      }
    }
  }

  // that a value may be null besides is left out: it may come and go with what a field means
  private void types(String place, JsonNode type) {
    if (type.isTextual()) {
      facts.add(place + " : " + type.asText());
    }
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        facts.add(place + " : " + one.asText());
      }
    }
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static void each(JsonNode node, BiConsumer<String, JsonNode> action) {
    for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); ) {
      Map.Entry<String, JsonNode> member = members.next();
      action.accept(member.getKey(), member.getValue());
    }
  }
}
