package id.tanggap.complaint.application.category;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.complaint.domain.category.Attribute;
import id.tanggap.complaint.domain.category.AttributeType;
import id.tanggap.complaint.domain.category.Category;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes a category as the JSON document in which it is kept and shipped, and reads it back. */
public final class CategoryDocuments {

  private final ObjectMapper mapper = new ObjectMapper();

  /** The document of a category. */
  public String write(Category category) {
    ObjectNode document = mapper.createObjectNode();
    document.put("code", category.code());
    document.put("nameId", category.nameId());
    document.put("nameEn", category.nameEn());
    document.put("needsEvidence", category.needsEvidence());
    document.put("defaultUrgency", category.defaultUrgency().name());
    document.put("active", category.active());
    ArrayNode units = document.putArray("allowedUnits");
    category.allowedUnits().stream().sorted().forEach(units::add);
    ArrayNode classes = document.putArray("allowedClasses");
    category.allowedClasses().stream().map(Enum::name).sorted().forEach(classes::add);
    document.set("attributes", attributes(category.attributes()));
    return document.toString();
  }

  private ArrayNode attributes(List<Attribute> attributes) {
    ArrayNode nodes = mapper.createArrayNode();
    for (Attribute attribute : attributes) {
      ObjectNode node = nodes.addObject();
      node.put("name", attribute.name());
      node.put("labelId", attribute.labelId());
      node.put("labelEn", attribute.labelEn());
      node.put("type", attribute.type().name());
      node.put("required", attribute.required());
      attribute.choices().forEach(node.putArray("choices")::add);
      node.put("pattern", attribute.pattern());
    }
    return nodes;
  }

  /** A category from its document. */
  public Category read(String text) {
    return read(tree(text));
  }

  /** A category from its document. */
  public Category read(JsonNode document) {
    List<Attribute> attributes = new ArrayList<>();
    for (JsonNode node : document.path("attributes")) {
      attributes.add(
          new Attribute(
              node.get("name").asText(),
              node.get("labelId").asText(),
              node.get("labelEn").asText(),
              AttributeType.valueOf(node.get("type").asText()),
              node.path("required").asBoolean(),
              List.copyOf(texts(node.path("choices"))),
              node.hasNonNull("pattern") ? node.get("pattern").asText() : null));
    }
    Set<ComplaintClass> classes = new LinkedHashSet<>();
    texts(document.path("allowedClasses"))
        .forEach(name -> classes.add(ComplaintClass.valueOf(name)));
    return new Category(
        document.get("code").asText(),
        document.get("nameId").asText(),
        document.get("nameEn").asText(),
        attributes,
        document.path("needsEvidence").asBoolean(),
        texts(document.path("allowedUnits")),
        classes,
        Urgency.valueOf(document.path("defaultUrgency").asText("NORMAL")),
        document.path("active").asBoolean(true));
  }

  /** Answers as they are kept. */
  public String writeAnswers(Map<String, String> answers) {
    return mapper.valueToTree(new TreeMap<>(answers)).toString();
  }

  /** Answers as they were kept. */
  public Map<String, String> readAnswers(String text) {
    try {
      return mapper.readValue(text, new TypeReference<TreeMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored answers are no JSON", e);
    }
  }

  private JsonNode tree(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored category is no JSON", e);
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
