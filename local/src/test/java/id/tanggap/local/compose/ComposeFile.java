package id.tanggap.local.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A committed compose file with its anchors resolved, read without Docker. */
record ComposeFile(JsonNode root) {

  static final Path ROOT = Path.of(System.getProperty("tanggap.root", ".."));

  static ComposeFile read(String name) {
    Object content = new Yaml().load(text(name));
    return new ComposeFile(new ObjectMapper().valueToTree(content));
  }

  static String text(String name) {
    try {
      return Files.readString(ROOT.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Services by name, in the order of the file. */
  Map<String, JsonNode> services() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    root.path("services")
        .fields()
        .forEachRemaining(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }

  JsonNode service(String name) {
    return root.path("services").path(name);
  }

  /** Environment of a service. */
  Map<String, String> environment(String service) {
    Map<String, String> all = new LinkedHashMap<>();
    service(service)
        .path("environment")
        .fields()
        .forEachRemaining(each -> all.put(each.getKey(), each.getValue().asText()));
    return all;
  }

  /** What a service waits for, with the condition. */
  Map<String, String> waitsFor(String service) {
    Map<String, String> all = new LinkedHashMap<>();
    service(service)
        .path("depends_on")
        .fields()
        .forEachRemaining(
            each -> all.put(each.getKey(), each.getValue().path("condition").asText()));
    return all;
  }

  /** True when others wait until this one has ended well. */
  boolean once(String service) {
    return services().keySet().stream()
        .anyMatch(other -> "service_completed_successfully".equals(waitsFor(other).get(service)));
  }

  static List<String> texts(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(each -> all.add(each.asText()));
    return all;
  }
}
