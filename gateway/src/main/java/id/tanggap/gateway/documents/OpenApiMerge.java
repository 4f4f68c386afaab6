package id.tanggap.gateway.documents;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one OpenAPI document out of several. Components of the same name and content become one;
 * the same name with different content is prefixed by the service in every document that uses it
 * and all references follow. A path belongs to the first document that has it, in order of names:
 * the prefix table gives a path to one service only.
 */
public final class OpenApiMerge {

  private static final String SCHEME = "token";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final Map<String, JsonObject> documents = new TreeMap<>();
  private final String version;

  /**
   * Starts an empty document.
   *
   * @param version version of the merged document
   */
  public OpenApiMerge(String version) {
    this.version = version;
  }

  /** Adds the document of a service; it is copied. */
  public OpenApiMerge add(String service, JsonObject document) {
    documents.put(service, document.copy());
    return this;
  }

  /**
   * Merges.
   *
   * @param missing services whose document is absent or outdated, each with the reason
   */
  public JsonObject merged(Map<String, String> missing) {
    Map<String, Map<String, String>> renames = renames();
    documents.forEach((service, document) -> rename(document, renames.get(service)));
    JsonObject merged =
        new JsonObject()
            .put("openapi", "3.1.0")
            .put("info", info())
            .put("servers", servers())
            .put("tags", tags())
            .put("paths", paths())
            .put("components", components(renames));
    JsonArray absent = new JsonArray();
    new TreeMap<>(missing)
        .forEach(
            (service, reason) ->
                absent.add(new JsonObject().put("service", service).put("reason", reason)));
    return merged.put("x-tanggap-missing", absent);
  }

  /** Relative, so that a document is right at whatever address the gateway has. */
  static JsonArray servers() {
    return new JsonArray().add(new JsonObject().put("url", "/"));
  }

  private JsonObject info() {
    return new JsonObject()
        .put("title", "Tanggap")
        .put("version", version)
        .put(
            "description",
            "All interfaces of the platform behind one address. Each service verifies every token"
                + " itself; paths below /public/v1 need none.")
        .put(
            "license",
            new JsonObject()
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0"));
  }

  /** For each service, the reference of a component and what it becomes. */
  private Map<String, Map<String, String>> renames() {
    Map<String, Map<JsonObject, Set<String>>> variants = new TreeMap<>();
    documents.forEach(
        (service, document) ->
            eachComponent(
                document,
                (kind, name, content) ->
                    variants
                        .computeIfAbsent(kind + "/" + name, key -> new LinkedHashMap<>())
                        .computeIfAbsent(content, key -> new TreeSet<>())
                        .add(service)));
    Map<String, Map<String, String>> renames = new TreeMap<>();
    documents.keySet().forEach(service -> renames.put(service, new TreeMap<>()));
    variants.forEach(
        (path, contents) -> {
          if (contents.size() > 1) {
            contents
                .values()
                .forEach(
                    services ->
                        services.forEach(
                            service -> renames.get(service).put(path, prefixed(path, service))));
          }
        });
    return settled(renames);
  }

  /** A component that refers to a renamed one differs too, although its text did not. */
  private Map<String, Map<String, String>> settled(Map<String, Map<String, String>> renames) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, JsonObject> entry : documents.entrySet()) {
        Map<String, String> own = renames.get(entry.getKey());
        List<String> affected = new ArrayList<>();
        eachComponent(
            entry.getValue(),
            (kind, name, content) -> {
              String path = kind + "/" + name;
              boolean shared = owners(kind, name) > 1;
              if (shared && !own.containsKey(path) && refersToAny(content, own.keySet())) {
                affected.add(path);
              }
            });
        for (String path : affected) {
          own.put(path, prefixed(path, entry.getKey()));
          changed = true;
        }
      }
    }
    return renames;
  }

  private long owners(String kind, String name) {
    return documents.values().stream()
        .map(document -> document.getJsonObject("components", new JsonObject()))
        .map(components -> components.getJsonObject(kind, new JsonObject()))
        .filter(named -> named.containsKey(name))
        .count();
  }

  private static String prefixed(String path, String service) {
    int slash = path.indexOf('/');
    return path.substring(0, slash + 1) + service + "_" + path.substring(slash + 1);
  }

  private static boolean refersToAny(Object node, Set<String> paths) {
    if (node instanceof JsonObject object) {
      if (object.getValue("$ref") instanceof String reference
          && reference.startsWith("#/components/")
          && paths.contains(reference.substring("#/components/".length()))) {
        return true;
      }
      return object.fieldNames().stream()
          .anyMatch(field -> refersToAny(object.getValue(field), paths));
    }
    if (node instanceof JsonArray array) {
      return array.stream().anyMatch(item -> refersToAny(item, paths));
    }
    return false;
  }

  private static void rename(Object node, Map<String, String> renames) {
    if (node instanceof JsonObject object) {
      for (String field : object.fieldNames()) {
        Object value = object.getValue(field);
        if (value instanceof String text) {
          // Discriminator mappings hold references as plain strings as well.
          String target = text.startsWith("#/components/") ? text.substring(13) : null;
          if (target != null && renames.containsKey(target)) {
            object.put(field, "#/components/" + renames.get(target));
          }
        } else {
          rename(value, renames);
        }
      }
    } else if (node instanceof JsonArray array) {
      array.forEach(item -> rename(item, renames));
    }
  }

  private JsonArray tags() {
    Map<String, JsonObject> tags = new LinkedHashMap<>();
    documents.forEach(
        (service, document) ->
            objects(document.getJsonArray("tags"))
                .forEach(tag -> tags.putIfAbsent(tag.getString("name"), tag)));
    return new JsonArray(List.copyOf(tags.values()));
  }

  private JsonObject paths() {
    JsonObject paths = new JsonObject();
    Set<String> operationIds = new HashSet<>();
    documents.forEach(
        (service, document) -> {
          JsonObject own = document.getJsonObject("paths", new JsonObject());
          for (String path : own.fieldNames()) {
            if (!paths.containsKey(path)) {
              JsonObject item = own.getJsonObject(path);
              secure(item, document.getJsonArray("security"));
              nameApart(item, service, operationIds);
              paths.put(path, item);
            }
          }
        });
    return paths;
  }

  private static void nameApart(JsonObject item, String service, Set<String> taken) {
    for (String method : item.fieldNames()) {
      if (METHODS.contains(method)) {
        JsonObject operation = item.getJsonObject(method);
        String id = operation.getString("operationId");
        if (id != null && !taken.add(id)) {
          operation.put("operationId", service + "_" + id);
        }
      }
    }
  }

  /**
   * Every operation says for itself whether it needs a token, whatever its scheme was called, and
   * which roles are let in; OpenAPI 3.1 allows to name roles for a scheme of any kind.
   */
  private static void secure(JsonObject item, JsonArray standard) {
    for (String method : item.fieldNames()) {
      if (METHODS.contains(method)) {
        JsonObject operation = item.getJsonObject(method);
        JsonArray own = operation.getJsonArray("security", standard);
        JsonArray security = new JsonArray();
        objects(own)
            .forEach(
                requirement -> {
                  JsonObject named = new JsonObject();
                  if (!requirement.isEmpty()) {
                    named.put(SCHEME, roles(requirement));
                  }
                  if (!security.contains(named)) {
                    security.add(named);
                  }
                });
        operation.put("security", security);
      }
    }
  }

  private static JsonArray roles(JsonObject requirement) {
    JsonArray roles = new JsonArray();
    for (String scheme : requirement.fieldNames()) {
      roles.addAll(requirement.getJsonArray(scheme));
    }
    return roles;
  }

  private JsonObject components(Map<String, Map<String, String>> renames) {
    Map<String, Map<String, JsonObject>> kinds = new TreeMap<>();
    documents.forEach(
        (service, document) ->
            eachComponent(
                document,
                (kind, name, content) -> {
                  String path = renames.get(service).getOrDefault(kind + "/" + name, name);
                  String newName = path.substring(path.indexOf('/') + 1);
                  kinds.computeIfAbsent(kind, key -> new TreeMap<>()).put(newName, content);
                }));
    JsonObject components = new JsonObject();
    kinds.forEach(
        (kind, byName) -> {
          JsonObject all = new JsonObject();
          byName.forEach(all::put);
          components.put(kind, all);
        });
    return components.put(
        "securitySchemes",
        new JsonObject()
            .put(
                SCHEME,
                new JsonObject()
                    .put("type", "http")
                    .put("scheme", "bearer")
                    .put("bearerFormat", "JWT")
                    .put("description", "An access token of the realm `tanggap`.")));
  }

  private static void eachComponent(JsonObject document, Visitor visitor) {
    JsonObject components = document.getJsonObject("components", new JsonObject());
    for (String kind : components.fieldNames()) {
      if (!kind.equals("securitySchemes")) {
        JsonObject named = components.getJsonObject(kind);
        for (String name : named.fieldNames()) {
          visitor.see(kind, name, named.getJsonObject(name));
        }
      }
    }
  }

  private static List<JsonObject> objects(JsonArray array) {
    List<JsonObject> objects = new ArrayList<>();
    if (array != null) {
      for (int i = 0; i < array.size(); i++) {
        objects.add(array.getJsonObject(i));
      }
    }
    return objects;
  }

  private interface Visitor {
    void see(String kind, String name, JsonObject content);
  }
}
